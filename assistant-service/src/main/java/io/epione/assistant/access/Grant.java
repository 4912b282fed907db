package io.epione.assistant.access;

import io.epione.profile.consent.DataCategory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody whom a person lets in.
 *
 * @param grantee the subject of that somebody's token
 * @param categories the layers a caregiver or guardian may read; empty for a vendor, who only delivers
 */
record Grant(String grantee, Kind kind, Set<DataCategory> categories, String grantedBy, Instant grantedAt) {
    /** As what somebody is let in. */
    enum Kind {
        /** May deliver data, and read nothing. */
        VENDOR,
        /** May read the named layers. */
        CAREGIVER,
        /** May read the named layers of a minor and decide on the minor's consents; set by the care team. */
        GUARDIAN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    Grant {
        categories = Set.copyOf(categories);
    }
}
