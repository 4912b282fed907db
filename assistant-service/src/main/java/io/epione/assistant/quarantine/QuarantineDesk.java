package io.epione.assistant.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.IngestPipeline;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.observation.QuarantineLog.Decision;
import io.epione.profile.observation.QuarantineLog.Held;
import io.epione.profile.observation.QuarantineLog.State;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.signals.HeldReading;
import io.epione.signals.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Decides about what was held back, once for each item; the same decision again changes nothing. Released readings are
 * stored and judged like those of any delivery, in the transaction that keeps the decision. Thread-safe.
 */
@ApplicationScoped
class QuarantineDesk {
    private static final Set<String> OF_UNIT = Set.of("no-unit", "unknown-unit", "unit-suspect");
    private static final Set<String> OF_TIME = Set.of("no-time", "future-time", "ambiguous-time", "implausible-time");
    private static final Set<String> OF_CODE = Set.of("no-code", "unknown-code");

    private final QuarantineLog quarantine;
    private final IngestPipeline pipeline;
    private final MeasureCatalog measures;
    private final ObjectMapper json;
    private final Clock clock;

    QuarantineDesk(
            QuarantineLog quarantine,
            IngestPipeline pipeline,
            MeasureCatalog measures,
            ObjectMapper json,
            Clock clock) {
        this.quarantine = quarantine;
        this.pipeline = pipeline;
        this.measures = measures;
        this.json = json;
        this.clock = clock;
    }

    /** @throws Problem 409 where it was decided otherwise before, 422 with a pointer where it is to be held still */
    @Transactional
    Held release(UUID id, String by, Correction correction) {
        Held held = quarantine.lock(id).orElseThrow(Problem::notFound);
        if (isDone(held, State.RELEASED)) {
            return held;
        }
        Reading reading = HeldReading.read(held.item().reading())
                .orElseThrow(() -> Problem.conflict("It cannot be read again; discard it, and have it sent again."));
        RawPayload first = quarantine.payload(held.patient(), held.payload()).orElseThrow();
        var delivered = pipeline.release(correction.of(reading, measures), first, body(held, correction));
        delivered.intake().batch().quarantined().stream().findFirst().ifPresent(QuarantineDesk::refuse);
        String mended = correction.isNone() ? "" : write(correction);
        UUID storedAs = delivered.intake().batch().payload().id();
        return decided(held, new Decision(State.RELEASED, clock.instant(), by, "", mended, storedAs));
    }

    /** @throws Problem 409 where it was decided otherwise before */
    @Transactional
    Held discard(UUID id, String by, String reason) {
        Held held = quarantine.lock(id).orElseThrow(Problem::notFound);
        return isDone(held, State.DISCARDED)
                ? held
                : decided(held, new Decision(State.DISCARDED, clock.instant(), by, reason, "", null));
    }

    private static boolean isDone(Held held, State wanted) {
        if (held.state() != State.PENDING && held.state() != wanted) {
            throw Problem.conflict("It was " + held.state().code() + " before.");
        }
        return held.state() == wanted;
    }

    private Held decided(Held held, Decision decision) {
        quarantine.decide(held, decision);
        return quarantine.find(held.id()).orElseThrow();
    }

    private static void refuse(Quarantined again) {
        String pointer = OF_UNIT.contains(again.code())
                ? "/unit"
                : OF_TIME.contains(again.code()) ? "/time" : OF_CODE.contains(again.code()) ? "/code" : "/value";
        throw Correction.refused(pointer, again.code(), again.message());
    }

    /** What is kept in place of a delivery's bytes; different for every item, so that none is taken for a repeat. */
    private byte[] body(Held held, Correction correction) {
        return write(Map.of(
                        "released",
                        held.id(),
                        "delivery",
                        held.payload(),
                        "pointer",
                        held.item().pointer(),
                        "reading",
                        held.item().reading(),
                        "correction",
                        correction))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a correction is plain JSON", e);
        }
    }
}
