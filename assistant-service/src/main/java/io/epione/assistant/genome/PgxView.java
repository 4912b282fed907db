package io.epione.assistant.genome;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.models.pgx.Guidance;
import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.genome.PossibleDiplotype;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/genome/pgx}.
 *
 * @param state {@code withheld}, {@code none}, {@code unreadable} or {@code known}
 */
public record PgxView(String state, List<Gene> genes) {

    /**
     * One gene.
     *
     * @param source       {@code file}, {@code laboratory}, or {@code laboratory-only} where neither tells it
     * @param callability  {@code called}, {@code partly-called} or {@code not-called}
     * @param diplotypes   the likeliest first; more than one where they tie
     * @param alternatives what else the same file fits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Gene(
            String gene,
            String source,
            String callability,
            List<Diplotype> diplotypes,
            List<Diplotype> alternatives,
            List<Missing> missing,
            List<String> notExcluded,
            List<String> notes,
            @Nullable String tables,
            @Nullable LaboratoryReport report,
            List<For> guidance) {}

    /** A diplotype with its meaning; {@code certain} when every position of its alleles was called. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Diplotype(
            String diplotype, String phenotype, @Nullable String activityScore, boolean certain) {
        static Diplotype of(PossibleDiplotype possible) {
            GenePhenotype phenotype = possible.phenotype();
            return new Diplotype(
                    possible.diplotype().text(), phenotype.name(), phenotype.activityScore(), possible.certain());
        }
    }

    /** A position that was not called, and why. */
    public record Missing(String id, String chromosome, int position, String why) {}

    /**
     * The class for one medicine, its guideline, and whether the person takes it by the records.
     *
     * @param text the class in words; absent where the gene itself cannot be told
     * @param handover what to do meanwhile; absent where nothing is handed over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record For(
            String medicine,
            String guidanceClass,
            @Nullable String text,
            @Nullable String handover,
            String guideline,
            int year,
            String url,
            String review,
            boolean active) {}

    static PgxView of(String state) {
        return new PgxView(state, List.of());
    }

    static PgxView of(List<GeneResult> results, List<Guidance> guidance, Set<String> active, GeneTexts texts) {
        Map<GeneResult, List<For>> byResult = guidance.stream()
                .collect(Collectors.groupingBy(
                        Guidance::result,
                        Collectors.mapping(one -> medicine(one, active, texts), Collectors.toList())));
        return new PgxView(
                "known",
                results.stream()
                        .map(result -> gene(result, byResult.getOrDefault(result, List.of())))
                        .toList());
    }

    private static Gene gene(GeneResult result, List<For> guidance) {
        return switch (result) {
            case GeneResult.Read read ->
                new Gene(
                        read.gene(),
                        "file",
                        code(read.callability()),
                        read.best().stream().map(Diplotype::of).toList(),
                        read.alternatives().stream().map(Diplotype::of).toList(),
                        read.gaps().sites().stream()
                                .map(site ->
                                        new Missing(site.id(), site.chromosome(), site.position(), code(site.why())))
                                .toList(),
                        read.gaps().notExcluded(),
                        read.notes().stream().map(PgxView::code).sorted().toList(),
                        read.tables(),
                        null,
                        guidance);
            case GeneResult.Reported(LaboratoryReport report) ->
                told(report.gene(), "laboratory", "called", report, guidance);
            case GeneResult.LaboratoryOnly(String gene) -> told(gene, "laboratory-only", "not-called", null, guidance);
        };
    }

    private static Gene told(
            String gene, String source, String callability, @Nullable LaboratoryReport report, List<For> guidance) {
        return new Gene(
                gene,
                source,
                callability,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                report,
                guidance);
    }

    private static For medicine(Guidance one, Set<String> active, GeneTexts texts) {
        return new For(
                one.medicine(),
                code(one.of()),
                texts.guided(one).map(GeneTexts.Said::text).orElse(null),
                texts.handover(one).map(GeneTexts.Said::text).orElse(null),
                one.guideline().name(),
                one.guideline().year(),
                one.guideline().url(),
                one.review(),
                active.contains(one.medicine()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
