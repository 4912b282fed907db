package io.epione.assistant.genome;

import io.epione.models.pgx.Guidance;
import io.epione.policies.wording.Wording;
import io.epione.profile.genome.Callability;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GuidanceClass;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.genome.MissingSite;
import io.epione.profile.genome.PossibleDiplotype;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a gene, and what a guideline makes of it, in reviewed words. Thread-safe. */
@Singleton
public class GeneTexts {
    private static final int POSITIONS = 4;
    private static final int DIPLOTYPES = 4;

    private final Wording wording;

    public GeneTexts(Wording wording) {
        this.wording = wording;
    }

    /** A text and its key in the wording. */
    public record Said(String key, String text) {}

    /** What is known of the gene. */
    public Said known(Guidance one) {
        return switch (one.result()) {
            case GeneResult.LaboratoryOnly(String gene) -> said("pgx-laboratory-only", Map.of("gene", gene));
            case GeneResult.Reported(LaboratoryReport report) -> reported(report);
            case GeneResult.Read read -> read(one, read);
        };
    }

    /** The class; nothing where the gene itself cannot be told. */
    public Optional<Said> guided(Guidance one) {
        String result = result(one.result());
        if (one.of() == GuidanceClass.CANNOT_TELL && result.isEmpty()) {
            return Optional.empty();
        }
        String key = switch (one.of()) {
            case AVOID -> "pgx-avoid";
            case PRESCRIBER_CONSIDERS -> "pgx-considers";
            case NO_CHANGE -> "pgx-no-change";
            case CANNOT_TELL -> "pgx-not-known";
        };
        return Optional.of(said(
                key,
                Map.of(
                        "gene",
                        one.result().gene(),
                        "result",
                        result,
                        "medicine",
                        one.medicine(),
                        "guideline",
                        one.guideline().name() + ", " + one.guideline().year() + ",")));
    }

    /** To whom the person turns; what is said to somebody for whom nothing is to be changed is said elsewhere. */
    public Optional<Said> handover(Guidance one) {
        Map<String, String> places =
                Map.of("medicine", one.medicine(), "gene", one.result().gene());
        return switch (one.handover()) {
            case ONCOLOGY_BEFORE_NEXT_DOSE -> Optional.of(said("pgx-oncology", places));
            case PRESCRIBER -> Optional.of(said("pgx-keep-taking", places));
            case NONE -> Optional.empty();
        };
    }

    /** What a laboratory stated is told apart from what tables make of it. */
    private Said reported(LaboratoryReport report) {
        List<String> meant = report.possible().stream()
                .map(GenePhenotype::name)
                .filter(name -> !name.equals(report.diplotype()))
                .toList();
        Map<String, String> places = Map.of(
                "gene",
                report.gene(),
                "result",
                meant.isEmpty() ? whole(report) : result(report),
                "laboratory",
                report.laboratory(),
                "date",
                report.date().toString(),
                "meaning",
                String.join(" or ", meant));
        String key = switch (meant.size()) {
            case 0 -> "pgx-reported";
            case 1 -> "pgx-reported-meaning";
            default -> "pgx-reported-possible";
        };
        return said(key, places);
    }

    private Said read(Guidance one, GeneResult.Read read) {
        String missing = missing(read.gaps().sites());
        if (one.of() == GuidanceClass.CANNOT_TELL && read.callability() != Callability.CALLED) {
            boolean fits = read.notes().contains(GeneResult.Note.NOTHING_FITS);
            return said(
                    fits ? "pgx-nothing-fits" : "pgx-cannot-tell",
                    Map.of("gene", read.gene(), "medicine", one.medicine(), "missing", missing));
        }
        String result = String.join(
                " or ",
                Stream.concat(read.best().stream(), read.alternatives().stream())
                        .map(possible -> possible.diplotype().text())
                        .limit(DIPLOTYPES)
                        .toList());
        if (read.callability() != Callability.CALLED) {
            return said("pgx-partly", Map.of("gene", read.gene(), "result", result, "missing", missing));
        }
        PossibleDiplotype best = read.best().getFirst();
        boolean sole = read.best().size() == 1 && read.alternatives().isEmpty();
        return said(
                sole ? "pgx-shown" : "pgx-possible",
                Map.of(
                        "gene",
                        read.gene(),
                        "result",
                        result,
                        "meaning",
                        best.phenotype().name()));
    }

    private Said said(String key, Map<String, String> places) {
        return new Said(key, wording.text(key, places));
    }

    /** Everything that a laboratory said of the gene. */
    private static String whole(LaboratoryReport report) {
        String phenotype = report.phenotype() == null ? "" : report.phenotype().name();
        String diplotype = report.diplotype();
        return diplotype == null || phenotype.isEmpty() || phenotype.equals(diplotype)
                ? result(report)
                : diplotype + ", " + phenotype;
    }

    /** The diplotype where it is called or reported, else empty. */
    private static String result(GeneResult result) {
        return switch (result) {
            case GeneResult.LaboratoryOnly _ -> "";
            case GeneResult.Reported(LaboratoryReport report) -> result(report);
            case GeneResult.Read read ->
                read.callability() == Callability.CALLED
                        ? read.best().getFirst().diplotype().text()
                        : "";
        };
    }

    private static String result(LaboratoryReport report) {
        String phenotype = report.phenotype() == null ? "" : report.phenotype().name();
        return Objects.requireNonNullElse(report.diplotype(), phenotype);
    }

    private static String missing(List<MissingSite> sites) {
        String named = sites.stream().limit(POSITIONS).map(MissingSite::id).collect(Collectors.joining(", "));
        int more = sites.size() - POSITIONS;
        return more > 0 ? named + String.format(Locale.ROOT, " and %d more", more) : named;
    }
}
