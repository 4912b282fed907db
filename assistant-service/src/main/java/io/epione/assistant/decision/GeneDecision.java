package io.epione.assistant.decision;

import io.epione.assistant.genome.HandoverInputs;
import io.epione.assistant.genome.MedicineHandover;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a medicine on record went to the care team by the person's genes, and judges it again. Where the genome was
 * closed or its key destroyed only the level is left.
 */
@ApplicationScoped
class GeneDecision {
    static final String KIND = "genome";

    private final MedicineHandover medicines;
    private final DecisionJson json;

    GeneDecision(MedicineHandover medicines, DecisionJson json) {
        this.medicines = medicines;
        this.json = json;
    }

    Explanation explain(Decision decision, String contact) {
        Disposition then = json.read(decision.output().path("disposition").toString(), Disposition.class);
        String version = decision.output().path("guidance").asText();
        Optional<HandoverInputs> inputs =
                HandoverInputs.read(decision.output().path("inputs").asText());
        return new Explanation(
                decision.id(),
                decision.kind(),
                decision.at(),
                then.level().code(),
                then.crisis(),
                then.headline(),
                null,
                inputs.map(known -> inputs(decision, known)).orElse(List.of()),
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
                inputs.map(known -> replay(known, then, version)).orElse(null),
                contact);
    }

    private Explanation.Replay replay(HandoverInputs inputs, Disposition then, String version) {
        return new Explanation.Replay(
                medicines.again(inputs).equals(Optional.of(then)), version, medicines.version(), null, null);
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
                        result instanceof GeneResult.Reported(LaboratoryReport report)
                                ? report.laboratory()
                                : "genome file"))
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
