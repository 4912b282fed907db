package io.epione.models;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry.Observation;
import io.epione.profile.observation.Value;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What recorded codes and words mean to a model; read from {@code concepts.yaml}. Immutable.
 *
 * @param systems short names of code systems, by the start of their URI
 * @param complete systems whose codes show by themselves that something is not meant
 * @param saysNothing codes that stand in place of a record to say that nothing is known
 */
record Concepts(
        Map<String, String> systems,
        List<String> complete,
        Map<String, List<String>> saysNothing,
        Map<String, Concept> conditions,
        Map<String, Concept> medications,
        Map<String, Question> answers) {
    /**
     * A set of codes and words.
     *
     * @param label the concept within a sentence
     * @param codes per short name of a system; a trailing {@code *} stands for every code that starts so
     * @param texts words any of which means the concept, unless one of {@code except} is there too; kept as they are
     *     compared
     */
    record Concept(String label, Map<String, List<String>> codes, List<String> texts, List<String> except) {
        Concept {
            codes = codes == null ? Map.of() : Map.copyOf(codes);
            texts = texts == null
                    ? List.of()
                    : texts.stream().map(Concepts::words).toList();
            except = except == null
                    ? List.of()
                    : except.stream().map(Concepts::words).toList();
        }
    }

    /**
     * A question that people answer.
     *
     * @param questions the codes it is asked under
     * @param values what the answers mean, by {@code yes}, {@code no}, a choice or a number of points
     * @param answeredAs the question that has the same answers, where {@code values} are not repeated
     */
    record Question(
            String label,
            Map<String, List<String>> questions,
            Map<String, Concept> values,
            @Nullable String answeredAs) {}

    /** Whether a code belongs to a concept. */
    enum Belongs {
        YES,
        NO,
        /** It came without words, and its code is not one we know. */
        UNREADABLE
    }

    static Concepts shipped() {
        try {
            return Manifest.read(ModelFiles.shipped().read("concepts.yaml"), Concepts.class);
        } catch (IOException e) {
            throw new BrokenModel("concepts", "concepts.yaml cannot be read", e);
        }
    }

    Concept condition(String name) {
        return named(conditions, name);
    }

    Concept medication(String name) {
        return named(medications, name);
    }

    Question question(String name) {
        return named(answers, name);
    }

    private static <T> T named(Map<String, T> all, String name) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("concepts.yaml has no " + name);
        }
        return found;
    }

    Belongs belongs(Code code, Concept concept) {
        if (listed(code, concept.codes()) || said(code.display(), concept)) {
            return Belongs.YES;
        }
        boolean readable = !code.display().isBlank() || complete.contains(system(code)) || known(code);
        return readable ? Belongs.NO : Belongs.UNREADABLE;
    }

    /** Whether an entry only says that there is no information. */
    boolean saysNothing(Code code) {
        return listed(code, saysNothing);
    }

    boolean asks(Code code, Question question) {
        return listed(code, question.questions());
    }

    /** The meaning of an answer, empty when it is none of those listed. */
    Optional<String> meaning(Observation answer, Question question) {
        Code given = switch (answer.value()) {
            case Value.Coded(Code code) -> code;
            case Value.Text(String text) -> new Code("", "", text);
            case Value.Quantity quantity -> new Code("", "", Domain.number(quantity.amount()));
            case Value.Components _ -> new Code("", "", "");
        };
        Question same = question.answeredAs() == null ? question : question(question.answeredAs());
        return same.values().entrySet().stream()
                .filter(value -> belongs(given, value.getValue()) == Belongs.YES)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean known(Code code) {
        return conditions.values().stream().anyMatch(concept -> listed(code, concept.codes()))
                || medications.values().stream().anyMatch(concept -> listed(code, concept.codes()));
    }

    private boolean listed(Code code, Map<String, List<String>> codes) {
        return codes.getOrDefault(system(code), List.of()).stream()
                .anyMatch(listed -> listed.endsWith("*")
                        ? code.code().startsWith(listed.substring(0, listed.length() - 1))
                        : code.code().equals(listed));
    }

    private String system(Code code) {
        return systems.entrySet().stream()
                .filter(system -> code.system().startsWith(system.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean said(String display, Concept concept) {
        String words = words(display);
        return concept.texts().stream().anyMatch(words::contains)
                && concept.except().stream().noneMatch(words::contains);
    }

    /** Letters and digits, with one blank before, between and after them; by hand, since every model reads every record. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length() + 2).append(' ');
        text.toLowerCase(Locale.ROOT).codePoints().forEach(point -> {
            if (isLetterOrNumber(point)) {
                words.appendCodePoint(point);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        });
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }

    private static boolean isLetterOrNumber(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
