package io.epione.policies.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFile;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code policies/lexicon}. */
final class LexiconLoader {
    /** The folder. */
    static final String FOLDER = "policies/lexicon";

    /** How the names of files begin that say concepts by patterns. */
    private static final String PATTERNS = "said-";

    private static final List<String> NOT_CONCEPTS =
            List.of("context", "people", "words", "sets", "languages", "identity");

    private LexiconLoader() {}

    static Lexicon shipped() {
        WordFile words = Yaml.read(ShippedFiles.read(FOLDER + "/words.yaml"), new TypeReference<WordFile>() {});
        Set<String> common = ShippedFiles.read(FOLDER + "/common-words.txt").words();
        SetFile sets = Yaml.read(ShippedFiles.read(FOLDER + "/sets.yaml"), new TypeReference<SetFile>() {});
        Vocabulary vocabulary = new Vocabulary(words.confusable(), common);
        Lexicon lexicon = new Lexicon(vocabulary, Set.copyOf(words.fillers()), sets.sets());
        words.groups().forEach((name, list) -> lexicon.addGroup(name, false, list));
        words.sites().forEach((name, list) -> lexicon.addGroup(name, true, list));
        for (ShippedFile file : ShippedFiles.in(FOLDER, ".yaml")) {
            if (!NOT_CONCEPTS.contains(file.stem()) && !file.stem().startsWith(PATTERNS)) {
                add(lexicon, file);
            }
        }
        for (ShippedFile file : ShippedFiles.in(FOLDER, ".yaml")) {
            if (file.stem().startsWith(PATTERNS)) {
                Yaml.read(file, new TypeReference<Map<String, List<String>>>() {})
                        .forEach((id, patterns) -> patterns.forEach(pattern -> lexicon.addPattern(id, pattern)));
            }
        }
        lexicon.concepts().forEach(lexicon::closure);
        return lexicon;
    }

    private static void add(Lexicon lexicon, ShippedFile file) {
        Map<String, List<LexiconEntry>> byKind =
                Yaml.read(file, new TypeReference<Map<String, List<LexiconEntry>>>() {});
        byKind.forEach((name, entries) -> {
            Concept.Kind kind = kind(file, name);
            entries.forEach(entry -> lexicon.add(entry.concept(kind), entry));
        });
    }

    private static Concept.Kind kind(ShippedFile file, String name) {
        return switch (name) {
            case "symptoms" -> Concept.Kind.SYMPTOM;
            case "conditions" -> Concept.Kind.CONDITION;
            case "medicines" -> Concept.Kind.MEDICINE;
            case "circumstances" -> Concept.Kind.CIRCUMSTANCE;
            case "health_words" -> Concept.Kind.HEALTH_WORD;
            case "figures" -> Concept.Kind.FIGURE;
            default -> throw new IllegalStateException(file.path() + ": no kind of concept is named " + name);
        };
    }

    /**
     * @param fillers words that may stand between the words of a phrase
     * @param confusable beginnings that are never corrected into each other
     * @param groups words for pairs
     * @param sites body parts for pairs
     */
    private record WordFile(
            @Nullable String about,
            List<String> fillers,
            List<List<String>> confusable,
            Map<String, List<String>> groups,
            Map<String, List<String>> sites) {}

    /** @param sets lists of words that patterns name */
    private record SetFile(@Nullable String about, Map<String, List<String>> sets) {}
}
