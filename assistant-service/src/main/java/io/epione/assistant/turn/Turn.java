package io.epione.assistant.turn;

import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person said.
 *
 * @param clientTurnId the client's own name for it; the same again is the same turn
 */
record Turn(
        PatientId patient,
        UUID conversation,
        UUID id,
        @Nullable String clientTurnId,
        String text,
        Instant at) {}
