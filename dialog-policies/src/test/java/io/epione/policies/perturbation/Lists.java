package io.epione.policies.perturbation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists of the perturbations. */
record Lists(
        List<String> filler,
        List<String> emoji,
        List<String> playedDown,
        List<String> context,
        List<String> injection,
        Map<String, String> synonyms) {
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    static Lists read() {
        try (InputStream file = open("/triage/perturbation/words.yaml")) {
            Map<String, Object> lists =
                    new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<Map<String, Object>>() {});
            return new Lists(
                    list(lists, "filler"),
                    list(lists, "emoji"),
                    list(lists, "played_down"),
                    list(lists, "context"),
                    list(lists, "injection"),
                    new ObjectMapper()
                            .convertValue(lists.get("synonyms"), new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(Map<String, Object> lists, String name) {
        return ((List<?>) Objects.requireNonNull(lists.get(name)))
                .stream().map(Object::toString).toList();
    }

    /** English words that a typing error must not end in, since then it would be another message. */
    static Set<String> english() {
        Set<String> words = new HashSet<>();
        for (String file : List.of("common-words.txt", "context.yaml", "sets.yaml", "words.yaml", "people.yaml")) {
            try (InputStream in = open("/policies/lexicon/" + file)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                words.addAll(
                        WORD.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    private static InputStream open(String path) {
        return Objects.requireNonNull(Lists.class.getResourceAsStream(path), path);
    }
}
