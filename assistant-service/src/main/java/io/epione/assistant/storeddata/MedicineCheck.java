package io.epione.assistant.storeddata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Access;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.assistant.escalation.Escalations;
import io.epione.assistant.escalation.Proposal;
import io.epione.assistant.genome.MedicineHandover;
import io.epione.assistant.genome.SealedWords;
import io.epione.policies.disposition.Disposition;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Takes a medicine on record that a guideline has avoided for the person's genes to the care team, and says so in the
 * chat. Once for each medicine and cause: safe to run twice.
 */
@ApplicationScoped
class MedicineCheck {
    private static final String KIND = "genome";
    private static final String CHECKED = "The medicines on record were checked against the genome.";

    private final Access access;
    private final People people;
    private final ProfileReader profiles;
    private final MedicineHandover medicines;
    private final Decisions decisions;
    private final Escalations escalations;
    private final SealedWords sealed;
    private final ObjectMapper json;
    private final Clock clock;

    MedicineCheck(
            Access access,
            People people,
            ProfileReader profiles,
            MedicineHandover medicines,
            Decisions decisions,
            Escalations escalations,
            SealedWords sealed,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.profiles = profiles;
        this.medicines = medicines;
        this.decisions = decisions;
        this.escalations = escalations;
        this.sealed = sealed;
        this.json = json;
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
        Disposition.Reason reason = disposition.reasons().getFirst();
        UnaryOperator<String> sealing = sealed.sealing(patient, called.words());
        // Equal when sealed, so a check that runs twice still meets what it raised.
        String key = "genes:" + cause + ":" + sealing.apply(reason.ruleId());
        UUID decision = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        List<String> told = Stream.concat(
                        Stream.of(disposition.headline()),
                        disposition.reasons().stream().map(Disposition.Reason::text))
                .toList();
        decisions.store(new Decision(
                decision,
                patient,
                KIND,
                now.asOf(),
                null,
                null,
                sealed.sealed(patient, called.words(), output(called, told, cause))));
        escalations.raise(new Proposal(
                        patient,
                        key,
                        disposition,
                        reason.text(),
                        KIND,
                        cause.toString(),
                        CHECKED,
                        now.asOf(),
                        _ -> told,
                        List.of(),
                        null,
                        null,
                        now,
                        decision,
                        null)
                .worded(sealing));
    }

    private JsonNode output(MedicineHandover.Called called, List<String> told, UUID cause) {
        return json.valueToTree(Map.of(
                "told", told,
                "disposition", called.disposition(),
                "cause", cause.toString(),
                "guidance", medicines.version(),
                "inputs", called.inputs().write()));
    }
}
