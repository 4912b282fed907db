package io.epione.assistant.decision;

import io.epione.assistant.genome.FindingHandover;
import io.epione.assistant.genome.HandoverInputs;
import io.epione.assistant.genome.MedicineHandover;
import io.epione.models.pgx.ToConfirm.Finding;
import io.epione.policies.disposition.Disposition;
import io.epione.profile.genome.Callability;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.genome.PossibleDiplotype;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a medicine on record, or what a laboratory should confirm, went to the care team by the person's genes, and
 * judges it again. Where the genome was closed or its key destroyed only the level is left.
 */
@ApplicationScoped
class GeneDecision {
    private static final String KIND = "genome";
    private static final String FILE = "genome file";
    static final Set<String> KINDS = Set.of(KIND, Decision.TO_CONFIRM);

    private final MedicineHandover medicines;
    private final FindingHandover findings;
    private final DecisionJson json;

    GeneDecision(MedicineHandover medicines, FindingHandover findings, DecisionJson json) {
        this.medicines = medicines;
        this.findings = findings;
        this.json = json;
    }

    /**
     * What is still known of what it was decided from.
     *
     * @param again what that calls for now
     */
    private record Known(List<Explanation.Input> inputs, Optional<Disposition> again, String version) {}

    Explanation explain(Decision decision, String contact) {
        Disposition then = json.read(decision.output().path("disposition").toString(), Disposition.class);
        String version = decision.output().path("guidance").asText();
        String inputs = decision.output().path("inputs").asText();
        Optional<Known> known = decision.kind().equals(Decision.TO_CONFIRM)
                ? findings.read(inputs)
                        .map(finding ->
                                new Known(inputs(decision, finding), findings.again(finding), findings.version()))
                : HandoverInputs.read(inputs)
                        .map(medicine ->
                                new Known(inputs(decision, medicine), medicines.again(medicine), medicines.version()));
        return new Explanation(
                decision.id(),
                decision.kind(),
                decision.at(),
                then.level().code(),
                then.crisis(),
                then.headline(),
                null,
                known.map(Known::inputs).orElse(List.of()),
                List.of(),
                then.reasons().stream()
                        .map(reason -> new Explanation.Rule(
                                reason.ruleId(), version, reason.level().code(), KIND, reason.text(), reason.source()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                version,
                decision.output(),
                known.map(now -> replay(now, then, version)).orElse(null),
                contact);
    }

    private static Explanation.Replay replay(Known now, Disposition then, String version) {
        return new Explanation.Replay(now.again().equals(Optional.of(then)), version, now.version(), null, null);
    }

    /** What was called, and nothing of what it might mean. */
    private static List<Explanation.Input> inputs(Decision decision, Finding finding) {
        return finding.seen().stream()
                .map(seen -> new Explanation.Input(
                        "variant:" + seen.id(),
                        finding.gene() + " " + seen.id(),
                        "MEASURED",
                        seen.copies() == 1 ? "on one copy" : "on both copies",
                        null,
                        decision.at(),
                        null,
                        FILE))
                .toList();
    }

    private static List<Explanation.Input> inputs(Decision decision, HandoverInputs inputs) {
        return inputs.results().stream()
                .map(result -> new Explanation.Input(
                        "gene:" + result.gene(),
                        result.gene(),
                        called(result) ? "MEASURED" : "NOT_CALLED",
                        value(result),
                        null,
                        result instanceof GeneResult.Reported(LaboratoryReport report)
                                ? report.date().atStartOfDay(ZoneOffset.UTC).toInstant()
                                : decision.at(),
                        null,
                        result instanceof GeneResult.Reported(LaboratoryReport report) ? report.laboratory() : FILE))
                .toList();
    }

    private static boolean called(GeneResult result) {
        return result instanceof GeneResult.Reported
                || result instanceof GeneResult.Read read && read.callability() == Callability.CALLED;
    }

    private static @Nullable String value(GeneResult result) {
        return switch (result) {
            case GeneResult.LaboratoryOnly _ -> null;
            case GeneResult.Reported(LaboratoryReport report) ->
                Stream.of(
                                Stream.ofNullable(report.diplotype()),
                                Stream.of(report.phenotypes().stream()
                                        .map(GenePhenotype::name)
                                        .collect(Collectors.joining(" or "))))
                        .flatMap(said -> said)
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", "));
            case GeneResult.Read read ->
                Stream.concat(read.best().stream(), read.alternatives().stream())
                        .map(GeneDecision::text)
                        .collect(Collectors.joining(" or "));
        };
    }

    private static String text(PossibleDiplotype possible) {
        return possible.diplotype().text() + ", " + possible.phenotype().name();
    }
}
