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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
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
    public Optional<Disposition> about(String text, AskedGenes asked, ProfileSnapshot snapshot) {
        List<String> named = guidance.medicinesIn(text);
        return named.isEmpty() || !MedicineAsked.in(text)
                ? Optional.empty()
                : byMedicine(all(asked::get, snapshot)).entrySet().stream()
                        .filter(one -> named.contains(one.getKey()))
                        .flatMap(one -> together(one.getValue()).stream())
                        .max(Comparator.comparing(Disposition::level));
    }

    /** A medicine that calls for a person, and what that was decided from. */
    public record Called(Disposition disposition, HandoverInputs inputs) {
        /** Everything of it that tells of genes. */
        public Set<String> words() {
            return Stream.concat(disposition.words().stream(), Stream.of(inputs.write()))
                    .collect(Collectors.toSet());
        }
    }

    /** What calls for a person, one of each medicine; for what is checked when a file or a record comes in. */
    public List<Called> calls(ConsentedScope scope, ProfileSnapshot snapshot) {
        return byMedicine(all(() -> genes.of(scope), snapshot)).entrySet().stream()
                .flatMap(one -> together(one.getValue())
                        .map(disposition -> new Called(
                                disposition,
                                new HandoverInputs(
                                        one.getKey(),
                                        one.getValue().stream()
                                                .map(Guidance::result)
                                                .distinct()
                                                .toList())))
                        .stream())
                .toList();
    }

    /** What the same genes call for by the guidance of now; empty where they no longer do. */
    public Optional<Disposition> again(HandoverInputs inputs) {
        return together(guided(inputs.results(), List.of(inputs.medicine())));
    }

    /** The version of the guidance that {@link #calls} and {@link #again} go by. */
    public String version() {
        return guidance.version();
    }

    private List<Guidance> all(Supplier<Genes> genes, ProfileSnapshot snapshot) {
        List<String> active = PersonMedicines.active(snapshot, guidance);
        return active.isEmpty() || !(genes.get() instanceof Genes.Known known)
                ? List.of()
                : guided(known.results(), active);
    }

    private List<Guidance> guided(List<GeneResult> results, List<String> medicines) {
        return guidance.of(results, medicines).stream()
                .filter(one -> one.handover() != Guidance.Handover.NONE)
                .toList();
    }

    private static Map<String, List<Guidance>> byMedicine(List<Guidance> all) {
        return all.stream().collect(Collectors.groupingBy(Guidance::medicine, TreeMap::new, Collectors.toList()));
    }

    private Optional<Disposition> together(List<Guidance> ofOneMedicine) {
        return ofOneMedicine.stream().map(this::disposition).reduce(MedicineHandover::together);
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
