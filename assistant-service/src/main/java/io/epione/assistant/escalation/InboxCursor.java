package io.epione.assistant.escalation;

import io.epione.policies.disposition.Level;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page of the inbox ended. */
record InboxCursor(int rank, int settled, Instant deadline, UUID id) {
    private static final int TOP = Level.EMERGENCY.ordinal();

    static InboxCursor at(EscalationEntity row) {
        int rank = row.crisis ? TOP : row.level().ordinal();
        return new InboxCursor(rank, row.waiting() ? 0 : 1, row.deadline, row.id);
    }

    String text() {
        String plain = rank + "|" + settled + "|" + deadline + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for a text that no page ended with. */
    static Optional<InboxCursor> of(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == 4
                    ? Optional.of(new InboxCursor(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Instant.parse(parts[2]),
                            UUID.fromString(parts[3])))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
