package io.epione.assistant.profile;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the profile's resources share: whose profile, and which span. */
@ApplicationScoped
class ProfileScopes {
    private final Access access;

    ProfileScopes(Access access) {
        this.access = access;
    }

    /** The own profile, or another's by {@code ?patient=} for those who may. */
    ConsentedScope scope(@Nullable String patient, String purpose) {
        return access.named(patient, purpose);
    }

    /** An RFC 3339 time, or a date that means its start in the person's zone. */
    static @Nullable Instant time(@Nullable String text, String name, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            // A plus sign in a query string arrives as a space.
            String sent = text.strip().replace(' ', '+');
            return sent.length() == "2026-11-24".length()
                    ? LocalDate.parse(sent).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(sent).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.badRequest(
                    "This is not a time.",
                    new Problem.Field(name, "malformed", "Send RFC 3339 with offset, or a date."));
        }
    }
}
