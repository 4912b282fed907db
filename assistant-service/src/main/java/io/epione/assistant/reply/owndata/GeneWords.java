package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Source;
import io.epione.models.pgx.Guidance;
import io.epione.policies.wording.Wording;
import io.epione.profile.genome.Callability;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GuidanceClass;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.genome.MissingSite;
import io.epione.profile.genome.PossibleDiplotype;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a gene, and what a guideline makes of it, in reviewed words with their sources. */
@ApplicationScoped
class GeneWords {
    private static final int POSITIONS = 4;
    private static final int DIPLOTYPES = 4;

    private final Wording wording;

    GeneWords(Wording wording) {
        this.wording = wording;
    }

    /** What is known of the gene. */
    Bound known(Guidance one) {
        return switch (one.result()) {
            case GeneResult.LaboratoryOnly(String gene) -> said("pgx-laboratory-only", one, Map.of("gene", gene));
            case GeneResult.Reported(LaboratoryReport report) ->
                said(
                        "pgx-reported",
                        one,
                        Map.of(
                                "gene",
                                report.gene(),
                                "result",
                                result(report),
                                "laboratory",
                                report.laboratory(),
                                "date",
                                report.date().toString()));
            case GeneResult.Read read -> read(one, read);
        };
    }

    /** The class, bound to its guideline; nothing where the gene itself cannot be told. */
    List<Bound> guided(Guidance one) {
        String key = switch (one.of()) {
            case AVOID -> "pgx-avoid";
            case PRESCRIBER_CONSIDERS -> "pgx-considers";
            case NO_CHANGE -> "pgx-no-change";
            case CANNOT_TELL -> "pgx-not-known";
        };
        if (one.of() == GuidanceClass.CANNOT_TELL && result(one.result()).isEmpty()) {
            return List.of();
        }
        String text = wording.text(
                key,
                Map.of(
                        "gene",
                        one.result().gene(),
                        "result",
                        result(one.result()),
                        "medicine",
                        one.medicine(),
                        "guideline",
                        one.guideline().name() + ", " + one.guideline().year() + ","));
        Source source = new Source(
                Source.Kind.RULE,
                key + ":" + one.result().gene() + ":" + one.medicine(),
                one.guideline().shown(),
                one.guideline().url(),
                null,
                one.review());
        return List.of(Bound.of(text, new Fixed(source, text)));
    }

    private Bound read(Guidance one, GeneResult.Read read) {
        String missing = missing(read.gaps().sites());
        if (one.of() == GuidanceClass.CANNOT_TELL && read.callability() != Callability.CALLED) {
            boolean fits = read.notes().contains(GeneResult.Note.NOTHING_FITS);
            return said(
                    fits ? "pgx-nothing-fits" : "pgx-cannot-tell",
                    one,
                    Map.of("gene", read.gene(), "medicine", one.medicine(), "missing", missing));
        }
        String result = String.join(
                " or ",
                Stream.concat(read.best().stream(), read.alternatives().stream())
                        .map(possible -> possible.diplotype().text())
                        .limit(DIPLOTYPES)
                        .toList());
        if (read.callability() != Callability.CALLED) {
            return said("pgx-partly", one, Map.of("gene", read.gene(), "result", result, "missing", missing));
        }
        PossibleDiplotype best = read.best().getFirst();
        boolean sole = read.best().size() == 1 && read.alternatives().isEmpty();
        return said(
                sole ? "pgx-shown" : "pgx-possible",
                one,
                Map.of(
                        "gene",
                        read.gene(),
                        "result",
                        result,
                        "meaning",
                        best.phenotype().name()));
    }

    private Bound said(String key, Guidance one, Map<String, String> places) {
        String text = wording.text(key, places);
        String gene = one.result().gene();
        Source source = new Source(Source.Kind.FACT, "gene:" + gene, "Your genome: " + gene, null, null);
        return Bound.of(text, new Fixed(source, text));
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
