package io.epione.profile.observation;

import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.UUID;

/**
 * A delivery as it came in, kept byte for byte.
 *
 * @param format the door it came through, such as {@code nightscout-entries}, {@code fhir}, {@code csv}
 * @param client who delivered it: the subject of the token, or the uploader's name
 */
public record RawPayload(
        UUID id, PatientId patient, String format, String client, String mediaType, byte[] body, Instant receivedAt) {}
