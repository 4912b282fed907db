package io.epione.signals.fhir;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.NoticedEvents;
import io.epione.profile.observation.Value;
import io.epione.signals.Reading;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Tells Observations by which a device says that it noticed something, a fall or an irregular pulse, from others: those
 * are events, need no value, and are judged as what they mean ({@link NoticedEvents}).
 */
final class NoticeReader {
    private static final Set<String> ASKED = Set.of("survey", "social-history");
    /** No, absent, not detected. */
    private static final Set<String> DENIALS = Set.of("false", "LA32-8", "373067005", "2667000", "260415000");

    private NoticeReader() {}

    /**
     * The event that an observation is, with its value; empty where it is an observation.
     *
     * @param value the observation as a reading of its code and its own value, if it has one
     */
    static Optional<Reading.Draft> event(FhirItem item, Observation observation, Reading value) {
        boolean asked = observation.getCategory().stream().map(Codings::plain).anyMatch(ASKED::contains);
        if (asked
                || isDenied(value)
                || NoticedEvents.of(value.code(), said(value)).isEmpty()) {
            return Optional.empty();
        }
        Reading.Draft event = Reading.draft(item.index(), item.pointer(), Reading.Kind.EVENT, value.code());
        if (value.valueCode() != null || value.unit() != null && !value.unit().isBlank()) {
            event.part(value);
        } else {
            event.value(value.value());
        }
        return Optional.of(event);
    }

    private static boolean isDenied(Reading value) {
        @Nullable Code coded = value.valueCode();
        return coded == null ? "0".equals(value.value()) : DENIALS.contains(coded.code());
    }

    private static Value said(Reading value) {
        @Nullable Code coded = value.valueCode();
        return coded == null ? new Value.Text(value.value() == null ? "" : value.value()) : new Value.Coded(coded);
    }
}
