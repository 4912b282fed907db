package io.epione.policies.questionnaire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The questionnaires that are shipped. Thread-safe. */
@ApplicationScoped
public class Questionnaires {
    private final List<Questionnaire> all = QuestionnaireFiles.shipped();

    /**
     * What a text wants.
     *
     * @param named the questionnaire that it names
     * @param rest the text as it was written, without that name
     */
    public record Wanted(Wish wish, Optional<Questionnaire> named, String rest) {}

    public List<Questionnaire> all() {
        return all;
    }

    public Optional<Questionnaire> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Reads what is wanted of a questionnaire; {@code NOTHING} for every other text. */
    public Wanted wanted(String text) {
        String plain = PlainWords.of(text);
        Optional<Questionnaire> named = all.stream()
                .filter(one -> one.names().stream().anyMatch(name -> PlainWords.holds(plain, name)))
                .findFirst();
        List<String> names = named.map(Questionnaire::names).orElse(List.of()).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        String rest = text;
        for (String name : names) {
            rest = Pattern.compile("\\b" + name.replace(" ", "[^\\p{L}\\p{N}]+") + "\\b", Pattern.CASE_INSENSITIVE)
                    .matcher(rest)
                    .replaceAll(" ");
        }
        return new Wanted(Wish.of(plain, names), named, rest);
    }
}
