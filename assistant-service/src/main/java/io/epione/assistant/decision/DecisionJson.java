package io.epione.assistant.decision;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.risk.Assessment;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads what was judged, so that it comes back as the same object. Sealed types carry their kind; the names
 * of the kinds are part of the stored format.
 */
@ApplicationScoped
class DecisionJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Fact.class, Kinded.class)
            .addMixIn(Value.class, Kinded.class)
            .addMixIn(Entry.class, Kinded.class)
            .addMixIn(Assessment.class, Kinded.class)
            .build();

    DecisionJson() {
        for (Class<?> sealed : new Class<?>[] {Fact.class, Value.class, Entry.class, Assessment.class}) {
            for (Class<?> kind : sealed.getPermittedSubclasses()) {
                mapper.registerSubtypes(
                        new com.fasterxml.jackson.databind.jsontype.NamedType(kind, kind.getSimpleName()));
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinded {}

    @Nullable
    String write(@Nullable Object object) {
        if (object == null) {
            return null;
        }
        try {
            return mapper.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be written", e);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be read", e);
        }
    }

    JsonNode tree(Object object) {
        return mapper.valueToTree(object);
    }
}
