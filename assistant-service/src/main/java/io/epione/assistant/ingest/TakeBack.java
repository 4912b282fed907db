package io.epione.assistant.ingest;

import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A request that something counts no more. It is kept like a delivery, so that the history says who asked, and when.
 *
 * @param delivery the delivery that asks, or one that nobody sent where the request is none itself
 * @param format the door it came through
 * @param client whose word it is
 * @param words the request in words
 * @param undo whether it takes back a whole delivery, after which the client may send the same again and mean it
 */
public record TakeBack(
        UUID delivery,
        PatientId patient,
        String format,
        String client,
        String words,
        Instant receivedAt,
        boolean undo) {
    /** By a delivery, which is kept itself. */
    public static TakeBack by(RawPayload delivery) {
        return new TakeBack(
                delivery.id(),
                delivery.patient(),
                delivery.format(),
                delivery.client(),
                "delivery " + delivery.id(),
                delivery.receivedAt(),
                false);
    }

    /** By a request that delivers nothing. */
    public static TakeBack asked(PatientId patient, String format, String client, String words, Instant receivedAt) {
        return new TakeBack(UUID.randomUUID(), patient, format, client, words, receivedAt, false);
    }

    /** Of a whole delivery, by the person who made it. */
    public static TakeBack undoing(UUID delivery, PatientId patient, String format, String client, Instant receivedAt) {
        return new TakeBack(delivery, patient, format, client, "undo " + delivery, receivedAt, true);
    }

    /** As it is kept. */
    RawPayload payload() {
        return new RawPayload(
                UUID.randomUUID(),
                patient,
                format + (undo ? "-undo" : "-withdrawal"),
                client,
                MediaType.TEXT_PLAIN,
                words.getBytes(StandardCharsets.UTF_8),
                receivedAt);
    }
}
