package io.epione.assistant.reply.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes what passes between the service and a model: JSON arrays of sentences. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern FENCED = Pattern.compile("^```(?:json)?\\s*(?<inside>.*?)\\s*```$", Pattern.DOTALL);

    private Answers() {}

    static String write(List<String> sentences) {
        try {
            return JSON.writeValueAsString(sentences);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts is always JSON", e);
        }
    }

    /** The sentences of an answer; empty unless it is an array of that many texts, fenced or not, and nothing else. */
    static Optional<List<String>> read(@Nullable String answer, int expected) {
        if (answer == null) {
            return Optional.empty();
        }
        Matcher fenced = FENCED.matcher(answer.strip());
        try {
            return sentences(JSON.readTree(fenced.matches() ? fenced.group("inside") : answer.strip()), expected);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> sentences(JsonNode array, int expected) {
        List<String> sentences = new ArrayList<>();
        for (JsonNode sentence : array) {
            if (!sentence.isTextual()) {
                return Optional.empty();
            }
            sentences.add(sentence.textValue().strip());
        }
        return array.isArray() && sentences.size() == expected ? Optional.of(sentences) : Optional.empty();
    }
}
