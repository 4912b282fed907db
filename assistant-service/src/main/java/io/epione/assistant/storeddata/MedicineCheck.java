package io.epione.assistant.storeddata;

import io.epione.assistant.access.Access;
import io.epione.assistant.escalation.Proposal;
import io.epione.assistant.genome.MedicineHandover;
import io.epione.policies.disposition.Disposition;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes a medicine on record that a guideline has avoided for the person's genes to the care team, and says so in the
 * chat. Once for each medicine and cause: safe to run twice.
 */
@ApplicationScoped
class MedicineCheck {
    private static final String CHECKED = "The medicines on record were checked against the genome.";

    private final Access access;
    private final People people;
    private final ProfileReader profiles;
    private final MedicineHandover medicines;
    private final SealedCall care;
    private final Clock clock;

    MedicineCheck(
            Access access,
            People people,
            ProfileReader profiles,
            MedicineHandover medicines,
            SealedCall care,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.profiles = profiles;
        this.medicines = medicines;
        this.care = care;
        this.clock = clock;
    }

    /** @param cause the delivery or the import */
    void check(PatientId patient, UUID cause) {
        if (people.find(patient).isEmpty()) {
            // Deleted since; nothing of it is there to check.
            return;
        }
        ConsentedScope scope = access.system(patient, "triage");
        ProfileSnapshot now = profiles.snapshot(scope, clock.instant());
        List<MedicineHandover.Called> called = medicines.calls(scope, now);
        if (!called.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> called.forEach(one -> raise(patient, cause, one, now)));
        }
    }

    private void raise(PatientId patient, UUID cause, MedicineHandover.Called called, ProfileSnapshot now) {
        Disposition disposition = called.disposition();
        List<String> told = Stream.concat(
                        Stream.of(disposition.headline()),
                        disposition.reasons().stream().map(Disposition.Reason::text))
                .toList();
        care.raise(
                patient,
                new SealedCall.Call(
                        "genes",
                        cause,
                        called.words(),
                        disposition,
                        told,
                        Proposal.GENES,
                        CHECKED,
                        Map.of(
                                "told", told,
                                "guidance", medicines.version(),
                                "inputs", called.inputs().write())),
                now);
    }
}
