package io.epione.assistant.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.http.Problem;
import io.epione.profile.Sha256;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Deliveries to which their sender gave a key (header {@code Idempotency-Key}): a second one with the key gets the first
 * one's receipt, and nothing is read again. Two at the same time wait for each other. Thread-safe.
 */
@ApplicationScoped
public class KeyedDeliveries {
    /** Longer than any sender tries again. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final EntityManager database;
    private final ObjectMapper mapper;
    private final Clock clock;

    @Inject
    KeyedDeliveries(EntityManager database, ObjectMapper mapper, Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Whose delivery it is, through which door, and its key. */
    public record Named(PatientId patient, String client, String format, String key) {
        public Named {
            if (!KEY.matcher(key).matches()) {
                throw Problem.badRequest(
                        "The key of the delivery cannot be used.",
                        new Problem.Field(
                                "Idempotency-Key", "malformed", "1 to 255 visible ASCII characters, such as a UUID."));
            }
        }
    }

    /**
     * What this delivery is answered with, made now or before: a receipt, or a record that has one and what else the
     * door says.
     *
     * @param answer always the same for one format
     * @throws Problem 422 where the key was used for another body
     */
    @Transactional
    public <T> T once(Named named, byte[] body, Class<T> answer, Supplier<T> deliver) {
        byte[] digest = Sha256.of(body);
        if (!begin(named, digest)) {
            return known(named, digest, answer).orElseThrow();
        }
        T made = deliver.get();
        end(named, made);
        return made;
    }

    /**
     * The receipt of this delivery, where there is one.
     *
     * @throws Problem 422 where the key was used for another body
     */
    @Transactional
    Optional<Receipt> before(Named named, byte[] digest) {
        forget(named);
        return known(named, digest, Receipt.class);
    }

    /** Keeps the receipt of a delivery that was stored in transactions of its own; the first one stays. */
    @Transactional
    void keep(Named named, byte[] digest, Receipt receipt) {
        if (begin(named, digest)) {
            end(named, receipt);
        }
    }

    private void forget(Named named) {
        database.createNativeQuery("delete from keyed_delivery where patient = ?1 and received_at < ?2")
                .setParameter(1, named.patient().value())
                .setParameter(2, clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private boolean begin(Named named, byte[] digest) {
        forget(named);
        int first = database.createNativeQuery("insert into keyed_delivery"
                        + " (patient, client, format, key, digest, received_at) values (?1, ?2, ?3, ?4, ?5, ?6)"
                        + " on conflict do nothing")
                .setParameter(1, named.patient().value())
                .setParameter(2, named.client())
                .setParameter(3, named.format())
                .setParameter(4, named.key())
                .setParameter(5, digest)
                .setParameter(6, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return first > 0;
    }

    private void end(Named named, Object answer) {
        database.createNativeQuery("update keyed_delivery set receipt = ?5"
                        + " where patient = ?1 and client = ?2 and format = ?3 and key = ?4")
                .setParameter(1, named.patient().value())
                .setParameter(2, named.client())
                .setParameter(3, named.format())
                .setParameter(4, named.key())
                .setParameter(5, written(answer))
                .executeUpdate();
    }

    private <T> Optional<T> known(Named named, byte[] digest, Class<T> answer) {
        List<?> rows = database.createNativeQuery("select digest, receipt from keyed_delivery"
                        + " where patient = ?1 and client = ?2 and format = ?3 and key = ?4")
                .setParameter(1, named.patient().value())
                .setParameter(2, named.client())
                .setParameter(3, named.format())
                .setParameter(4, named.key())
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.getFirst();
        if (!MessageDigest.isEqual(digest, (byte[]) row[0])) {
            throw Problem.unprocessable(
                    "This key was used for another delivery.",
                    List.of(new Problem.Field(
                            "Idempotency-Key", "key-reused", "Give every delivery a key of its own.")));
        }
        return Optional.of(read((String) row[1], answer));
    }

    private String written(Object answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String json, Class<T> answer) {
        try {
            return mapper.readValue(json, answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
