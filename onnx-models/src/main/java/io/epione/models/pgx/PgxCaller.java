package io.epione.models.pgx;

import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.LaboratoryReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From a person's genotypes, and what laboratories reported, to what is known about each gene that matters for medicines.
 * Pure; immutable and safe to share between threads.
 */
public final class PgxCaller {
    private final List<GeneTable> tables;
    private final List<String> laboratoryOnly;
    private final List<ActivityTable> scored;

    /** With the shipped tables; an {@link IllegalStateException} names the one that cannot be read. */
    public PgxCaller() {
        Index index = PgxFiles.read("index.yaml", Index.class);
        tables = index.genes().stream()
                .map(gene -> PgxFiles.read("genes/" + gene + ".yaml", GeneTable.class))
                .toList();
        laboratoryOnly = List.copyOf(index.laboratoryOnly());
        scored = index.activity().stream()
                .map(gene -> PgxFiles.read("activity/" + gene + ".yaml", ActivityTable.class))
                .toList();
    }

    /** What is shipped. */
    record Index(List<String> genes, List<String> laboratoryOnly, List<String> activity) {}

    /** The genes that a file can tell. */
    public List<String> genes() {
        return tables.stream().map(GeneTable::gene).toList();
    }

    /** One result for each gene, by name; what laboratories reported goes before the file. */
    public List<GeneResult> call(Genotypes genotypes, Collection<LaboratoryReport> reports) {
        return with(reports, tables.stream().map(table -> read(table, Sample.of(table, genotypes))));
    }

    /** Without a file: what laboratories reported, and the genes that they alone could. */
    public List<GeneResult> call(Collection<LaboratoryReport> reports) {
        return with(reports, Stream.of());
    }

    private List<GeneResult> with(Collection<LaboratoryReport> reports, Stream<GeneResult> read) {
        List<LaboratoryReport> newest =
                NewestReports.of(reports).stream().map(this::meant).toList();
        List<GeneResult> results = new ArrayList<>();
        newest.forEach(report -> results.add(new GeneResult.Reported(report)));
        // A diplotype whose meaning is not known does not hide what a file shows.
        Set<String> reported = newest.stream()
                .filter(report -> !report.phenotypes().isEmpty())
                .map(LaboratoryReport::gene)
                .collect(Collectors.toSet());
        Set<String> told = newest.stream().map(LaboratoryReport::gene).collect(Collectors.toSet());
        Stream.concat(
                        read.filter(result -> !reported.contains(result.gene())),
                        laboratoryOnly.stream()
                                .filter(gene -> !told.contains(gene))
                                .map(GeneResult.LaboratoryOnly::new))
                .forEach(results::add);
        results.sort(Comparator.comparing(GeneResult::gene));
        return List.copyOf(results);
    }

    /** What a reported diplotype means, by our tables, where the laboratory did not say it. */
    private LaboratoryReport meant(LaboratoryReport report) {
        String diplotype = report.diplotype();
        if (report.phenotype() != null || diplotype == null) {
            return report;
        }
        return report.meaning(Stream.concat(
                        tables.stream()
                                .filter(table -> table.gene().equals(report.gene()))
                                .flatMap(table -> table.meaning(diplotype).stream()),
                        scored.stream()
                                .filter(table -> table.gene().equals(report.gene()))
                                .flatMap(table -> table.possible(diplotype).stream()))
                .toList());
    }

    private static GeneResult read(GeneTable table, Sample sample) {
        return switch (table.gene()) {
            case "DPYD" -> DpydCaller.call(table, sample);
            case "SLCO1B1" -> Slco1b1.orByOneVariant(table, sample, NamedAlleleCaller.call(table, sample));
            default -> NamedAlleleCaller.call(table, sample);
        };
    }
}
