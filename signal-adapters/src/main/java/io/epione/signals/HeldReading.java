package io.epione.signals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** A reading that is held back, as text, so that it can be read again. Thread-safe. */
public final class HeldReading {
    /** Longer ones are not kept: they hold texts that nobody mends by hand. */
    static final int LONGEST = 64 * 1024;

    /** Pure ASCII: what no database takes as text, such as a lone surrogate, stays escaped. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private HeldReading() {}

    /** Empty where the reading is too long to be kept. */
    public static String write(Reading reading) {
        try {
            String text = JSON.writeValueAsString(reading);
            return text.length() > LONGEST ? "" : text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reading is plain data", e);
        }
    }

    /** @param text what {@link #write} made; of an empty one there is nothing to read */
    public static Optional<Reading> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(text, Reading.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a held reading cannot be read", e);
        }
    }
}
