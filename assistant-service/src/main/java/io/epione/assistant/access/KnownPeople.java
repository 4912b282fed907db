package io.epione.assistant.access;

import io.epione.assistant.commit.GroupCommit;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who somebody is, as of the call: looked up together with others whose calls come at the same time. Thread-safe. */
@ApplicationScoped
class KnownPeople {
    private static final int TOGETHER = 256;
    private static final int WAITING = 20_000;

    private final People people;
    private final GroupCommit<PatientId, Optional<Person>> together;

    @Inject
    KnownPeople(People people) {
        this.people = people;
        this.together =
                new GroupCommit<>(new GroupCommit.Bounds<>(_ -> 1, TOGETHER, WAITING), this::find, people::find);
    }

    /** The person, or empty when nobody has that identifier. Inside a transaction it sees what that has changed. */
    Optional<Person> find(PatientId patient) {
        return QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE
                ? people.find(patient)
                : together.commit(patient, patient);
    }

    private List<Optional<Person>> find(List<PatientId> patients) {
        Map<PatientId, Person> found = people.find(patients);
        return patients.stream()
                .map(patient -> Optional.ofNullable(found.get(patient)))
                .toList();
    }
}
