package io.epione.assistant.storeddata;

import io.epione.assistant.access.Access;
import io.epione.assistant.escalation.Proposal;
import io.epione.assistant.genome.FindingHandover;
import io.epione.assistant.genome.GenomeLayer;
import io.epione.assistant.genome.GenomeStore;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells the care team, and it alone, that a laboratory should confirm what a file shows of a gene. Nothing is interpreted,
 * and the person reads of it only what a clinician answers or releases. Once for each file and gene: safe to run twice.
 */
@ApplicationScoped
class FindingCheck {
    private static final String CHECKED = "The genome file was looked through for what a laboratory should confirm.";

    private final Access access;
    private final GenomeStore genomes;
    private final ProfileReader profiles;
    private final FindingHandover findings;
    private final SealedCall care;
    private final Clock clock;

    FindingCheck(
            Access access,
            GenomeStore genomes,
            ProfileReader profiles,
            FindingHandover findings,
            SealedCall care,
            Clock clock) {
        this.access = access;
        this.genomes = genomes;
        this.profiles = profiles;
        this.findings = findings;
        this.care = care;
        this.clock = clock;
    }

    /**
     * Does nothing where the layer is closed.
     *
     * @param cause what came in; only the file that counts now is looked through
     */
    void check(PatientId patient, UUID cause) {
        if (genomes.newest(patient).filter(cause::equals).isEmpty()) {
            return;
        }
        ConsentedScope scope = access.system(patient, "triage");
        if (genomes.read(scope) instanceof GenomeLayer.Present present) {
            List<FindingHandover.Called> called = findings.calls(present.genotypes());
            if (!called.isEmpty()) {
                ProfileSnapshot now = profiles.snapshot(scope, clock.instant());
                QuarkusTransaction.requiringNew()
                        .run(() -> called.forEach(one -> raise(patient, present.id(), one, now)));
            }
        }
    }

    private void raise(PatientId patient, UUID file, FindingHandover.Called called, ProfileSnapshot now) {
        care.raise(
                patient,
                new SealedCall.Call(
                        "confirm",
                        file,
                        called.words(),
                        called.disposition(),
                        List.of(called.released()),
                        Proposal.TO_CONFIRM,
                        CHECKED,
                        Map.of("guidance", findings.version(), "inputs", called.inputs())),
                now);
    }
}
