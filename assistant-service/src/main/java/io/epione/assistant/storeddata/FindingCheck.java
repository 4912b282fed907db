package io.epione.assistant.storeddata;

import io.epione.assistant.access.Access;
import io.epione.assistant.escalation.Proposal;
import io.epione.assistant.genome.GenomeLayer;
import io.epione.assistant.genome.GenomeStore;
import io.epione.models.pgx.ToConfirm;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.policies.wording.Wording;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the care team, and it alone, that a laboratory should confirm what a file shows of a gene. Nothing is interpreted,
 * and the person reads of it only what a clinician answers. Once for each file and gene: safe to run twice.
 */
@ApplicationScoped
class FindingCheck {
    private static final String CHECKED = "The genome file was looked through for what a laboratory should confirm.";
    private static final String SOURCE = "ACMG SF v3.2, 2023 (PMID 37347242)";

    private final Access access;
    private final GenomeStore genomes;
    private final ProfileReader profiles;
    private final SealedCall care;
    private final Wording wording;
    private final Clock clock;
    private final ToConfirm list = new ToConfirm();

    FindingCheck(
            Access access, GenomeStore genomes, ProfileReader profiles, SealedCall care, Wording wording, Clock clock) {
        this.access = access;
        this.genomes = genomes;
        this.profiles = profiles;
        this.care = care;
        this.wording = wording;
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
            List<String> genes = list.in(present.genotypes());
            if (!genes.isEmpty()) {
                ProfileSnapshot now = profiles.snapshot(scope, clock.instant());
                QuarkusTransaction.requiringNew()
                        .run(() -> genes.forEach(gene -> raise(patient, present.id(), gene, now)));
            }
        }
    }

    private void raise(PatientId patient, UUID file, String gene, ProfileSnapshot now) {
        String rule = "confirm-" + gene;
        String reason = wording.text("genome-to-confirm", Map.of("gene", gene));
        Disposition disposition = new Disposition(
                Level.ROUTINE, false, reason, List.of(new Disposition.Reason(rule, Level.ROUTINE, reason, SOURCE)));
        care.raise(
                patient,
                new SealedCall.Call(
                        "confirm",
                        file,
                        Set.of(rule, reason),
                        disposition,
                        List.of(),
                        Proposal.TO_CONFIRM,
                        CHECKED,
                        Map.of("guidance", list.version())),
                now);
    }
}
