package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.Sha256;
import io.epione.profile.observation.Entry;
import io.epione.profile.person.PatientId;
import io.epione.signals.fhir.SentResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A response to a questionnaire as it counts now.
 *
 * @param sent the newest that its sender said of it
 * @param counting its answers that count by their pointers, at least one
 */
record KeptResponse(PatientId patient, String source, SentResponse sent, Map<String, Entry> counting) {
    KeptResponse {
        counting = Collections.unmodifiableMap(new TreeMap<>(counting));
    }

    /** The resource's identifier: what is sent again of the same questionnaire and time, or name and time, is the same. */
    String id() {
        String name = sent.document().isEmpty() ? sent.questionnaire() : sent.document();
        return Sha256.hex(String.join("\n", patient.value(), source, SentResponse.TYPE, name, sent.authored()), 16);
    }

    /** When it was authored, to the millisecond. */
    Instant at() {
        return counting.values().iterator().next().effective().start().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it bears that name of that source. */
    boolean is(String named, String by) {
        return source.equals(by) && sent.document().equals(SentResponse.TYPE + "/" + named);
    }

    ObjectNode toJson() {
        return sent.toJson(id(), patient, counting);
    }
}
