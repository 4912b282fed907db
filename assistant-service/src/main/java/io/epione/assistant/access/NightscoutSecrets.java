package io.epione.assistant.access;

import io.epione.profile.Sha256;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The secret by which existing Nightscout uploaders and readers name themselves. They send it as it is, or as the
 * hexadecimal SHA-1 of it; only a SHA-256 of that SHA-1 is kept. Thread-safe.
 */
@ApplicationScoped
class NightscoutSecrets {
    /** 160 random bits: the hash needs no salt, since nothing can be guessed. */
    private static final int BYTES = 20;

    private final Rows rows;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    NightscoutSecrets(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A new secret, shown this once. Those before it work until a moment, or shorter where they were to end before.
     *
     * @param until not later than now to end them at once
     */
    String make(PatientId patient, Instant until) {
        rows.update(
                "delete from nightscout_secret where patient = ? and ends_at <= ?", patient.value(), clock.instant());
        rows.update(
                "update nightscout_secret set ends_at = least(ends_at, ?) where patient = ?", until, patient.value());
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes) + "-epione";
        rows.update(
                "insert into nightscout_secret (patient, secret_hash, created_at) values (?, ?, ?)",
                patient.value(),
                stored(sha1(secret)),
                clock.instant());
        return secret;
    }

    Optional<Instant> createdAt(PatientId patient) {
        return rows.first(
                "select created_at from nightscout_secret where patient = ? and ends_at is null",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                patient.value());
    }

    /** Until when a secret from before the current one still works; empty where none does. */
    Optional<Instant> overlapEnds(PatientId patient) {
        return rows.first(
                "select ends_at from nightscout_secret where patient = ? and ends_at > ? order by ends_at desc",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                patient.value(),
                clock.instant());
    }

    boolean revoke(PatientId patient) {
        return rows.update("delete from nightscout_secret where patient = ?", patient.value()) > 0;
    }

    /** Whose secret a header holds. */
    Optional<PatientId> resolve(String header) {
        String sent = header.strip();
        String digest = sent.matches("[0-9A-Fa-f]{40}") ? sent.toLowerCase(Locale.ROOT) : sha1(sent);
        return rows.first(
                "select patient from nightscout_secret where secret_hash = ? and (ends_at is null or ends_at > ?)",
                row -> new PatientId(row.getString(1)),
                stored(digest),
                clock.instant());
    }

    /** SHA-1 because that is what Nightscout clients send. */
    static String sha1(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }

    private static byte[] stored(String sha1) {
        return Sha256.of(sha1.getBytes(StandardCharsets.US_ASCII));
    }
}
