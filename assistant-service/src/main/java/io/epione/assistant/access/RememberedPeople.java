package io.epione.assistant.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.epione.assistant.commit.AfterCommit;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people for whom somebody delivers, as they were at most a second ago: who catches up sends one delivery after the
 * other. What is changed here counts at once, what another process changes within that second. What may be read of
 * somebody, and who may deliver for them, is never remembered. Thread-safe.
 */
@ApplicationScoped
public class RememberedPeople {
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final People people;
    private final AfterCommit afterCommit;
    private final Cache<PatientId, Person> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    @Inject
    RememberedPeople(People people, AfterCommit afterCommit) {
        this.people = people;
        this.afterCommit = afterCommit;
    }

    Optional<Person> find(PatientId id) {
        return Optional.ofNullable(known.get(id, this::read));
    }

    private @Nullable Person read(PatientId id) {
        return people.find(id).orElse(null);
    }

    /** Of somebody whom the running transaction changes. */
    public void forget(PatientId id) {
        afterCommit.run(() -> known.invalidate(id));
    }
}
