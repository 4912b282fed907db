package io.epione.policies.wording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the shipped wording strictly: an unknown field, a key that stands twice or an empty text is a mistake. */
final class WordingFiles {
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final List<String> ALWAYS = List.of(
            "wording/general.yaml",
            "wording/emergency.yaml",
            "wording/complaints.yaml",
            "wording/genome.yaml",
            "wording/files.yaml");
    private static final List<String> IF_THERE = List.of("wording/reply.yaml", "wording/questionnaire.yaml");

    private WordingFiles() {}

    /** A file of texts: who reviewed it, when it was written, and its entries by key. */
    record TextFile(String review, String written, Map<String, Entry> entries) {}

    /** All entries by key, and by whom each was reviewed. */
    record Texts(Map<String, Entry> entries, Map<String, String> reviews) {}

    static Texts texts() {
        Map<String, Entry> all = new TreeMap<>();
        Map<String, String> reviews = new TreeMap<>();
        for (String path : ALWAYS) {
            String text = text(path).orElseThrow(() -> new IllegalStateException(path + " is not on the class path"));
            addAll(all, reviews, path, text);
        }
        for (String path : IF_THERE) {
            text(path).ifPresent(text -> addAll(all, reviews, path, text));
        }
        return new Texts(Map.copyOf(all), Map.copyOf(reviews));
    }

    static <T> T read(String path, String text, TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(path + ": " + e.getOriginalMessage(), e);
        }
    }

    static Optional<String> text(String path) {
        try (InputStream in = WordingFiles.class.getClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAll(Map<String, Entry> all, Map<String, String> reviews, String path, String text) {
        TextFile file = read(path, text, new TypeReference<TextFile>() {});
        file.entries().forEach((key, entry) -> {
            reviews.put(key, file.review());
            if (entry.headline() == null || entry.headline().isBlank()) {
                throw new IllegalStateException(path + ": '" + key + "' has no text");
            }
            if (all.put(key, entry) != null) {
                throw new IllegalStateException(path + ": '" + key + "' stands twice");
            }
        });
    }
}
