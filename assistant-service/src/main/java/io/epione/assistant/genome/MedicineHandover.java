package io.epione.assistant.genome;

import io.epione.models.pgx.Guidance;
import io.epione.models.pgx.PgxGuidance;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.policies.wording.Wording;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Medicines that a person takes, by the records, and that a guideline has avoided for the genes: the prescriber is asked;
 * with a fluoropyrimidine the oncology team, urgently. Thread-safe.
 */
@Singleton
public class MedicineHandover {
    private final PersonGenes genes;
    private final PgxGuidance guidance;
    private final Wording wording;

    MedicineHandover(PersonGenes genes, PgxGuidance guidance, Wording wording) {
        this.genes = genes;
        this.guidance = guidance;
        this.wording = wording;
    }

    /** The gravest of the medicines that a text asks about; empty where none is taken, or nothing calls for a person. */
    public Optional<Disposition> about(String text, ConsentedScope scope, ProfileSnapshot snapshot) {
        List<String> named = guidance.medicinesIn(text);
        return named.isEmpty() || !MedicineAsked.in(text)
                ? Optional.empty()
                : all(scope, snapshot).stream()
                        .filter(one -> named.contains(one.medicine()))
                        .map(this::disposition)
                        .max(Comparator.comparing(Disposition::level));
    }

    /** What calls for a person, one of each medicine; for what is checked when a file or a record comes in. */
    public List<Disposition> dispositions(ConsentedScope scope, ProfileSnapshot snapshot) {
        return all(scope, snapshot).stream()
                .collect(Collectors.groupingBy(Guidance::medicine, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofOne -> ofOne.stream().map(this::disposition).reduce(MedicineHandover::together))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Guidance> all(ConsentedScope scope, ProfileSnapshot snapshot) {
        List<String> active = PersonMedicines.active(snapshot, guidance);
        return active.isEmpty() || !(genes.of(scope) instanceof Genes.Known(List<GeneResult> results))
                ? List.of()
                : guidance.of(results, active).stream()
                        .filter(one -> one.handover() != Guidance.Handover.NONE)
                        .toList();
    }

    /** Two genes that speak of one medicine: the graver one has the word. */
    private static Disposition together(Disposition one, Disposition other) {
        Disposition first = other.level().compareTo(one.level()) > 0 ? other : one;
        Disposition second = first == one ? other : one;
        return new Disposition(
                first.level(),
                false,
                first.headline(),
                Stream.concat(first.reasons().stream(), second.reasons().stream())
                        .toList());
    }

    private Disposition disposition(Guidance one) {
        boolean oncology = one.handover() == Guidance.Handover.ONCOLOGY_BEFORE_NEXT_DOSE;
        Level level = oncology ? Level.URGENT : Level.SOON;
        String headline = wording.text(
                oncology ? "pgx-oncology" : "pgx-keep-taking",
                Map.of("medicine", one.medicine(), "gene", one.result().gene()));
        String reason = wording.text(
                "pgx-handover",
                Map.of("medicine", one.medicine(), "gene", one.result().gene()));
        String rule = "pgx-" + one.result().gene() + "-" + one.medicine();
        return new Disposition(
                level,
                false,
                headline,
                List.of(new Disposition.Reason(
                        rule, level, reason, one.guideline().shown())));
    }
}
