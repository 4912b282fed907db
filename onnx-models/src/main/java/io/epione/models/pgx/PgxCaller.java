package io.epione.models.pgx;

import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.LaboratoryReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * From a person's genotypes, and what laboratories reported, to what is known about each gene that matters for medicines.
 * Pure; immutable and safe to share between threads.
 */
public final class PgxCaller {
    private final List<GeneTable> tables;
    private final List<String> laboratoryOnly;

    /** With the shipped tables; an {@link IllegalStateException} names the one that cannot be read. */
    public PgxCaller() {
        Index index = PgxFiles.read("index.yaml", Index.class);
        tables = index.genes().stream()
                .map(gene -> PgxFiles.read("genes/" + gene + ".yaml", GeneTable.class))
                .toList();
        laboratoryOnly = List.copyOf(index.laboratoryOnly());
    }

    /** What is shipped. */
    record Index(List<String> genes, List<String> laboratoryOnly) {}

    /** The genes that a file can tell. */
    public List<String> genes() {
        return tables.stream().map(GeneTable::gene).toList();
    }

    /** One result for each gene, by name; a laboratory's newest report goes before the file. */
    public List<GeneResult> call(Genotypes genotypes, Collection<LaboratoryReport> reports) {
        List<GeneResult> results = new ArrayList<>(newest(reports));
        Set<String> reported = results.stream().map(GeneResult::gene).collect(Collectors.toSet());
        Stream<GeneResult> read = tables.stream().map(table -> read(table, Sample.of(table, genotypes)));
        Stream.concat(read, laboratoryOnly.stream().map(GeneResult.LaboratoryOnly::new))
                .filter(result -> !reported.contains(result.gene()))
                .forEach(results::add);
        results.sort(Comparator.comparing(GeneResult::gene));
        return List.copyOf(results);
    }

    private static GeneResult read(GeneTable table, Sample sample) {
        return switch (table.gene()) {
            case "DPYD" -> DpydCaller.call(table, sample);
            case "SLCO1B1" -> Slco1b1.orByOneVariant(table, sample, NamedAlleleCaller.call(table, sample));
            default -> NamedAlleleCaller.call(table, sample);
        };
    }

    private static List<GeneResult> newest(Collection<LaboratoryReport> reports) {
        return reports.stream()
                .collect(Collectors.toMap(
                        LaboratoryReport::gene,
                        Function.identity(),
                        (one, two) -> one.date().isBefore(two.date()) ? two : one))
                .values()
                .stream()
                .map(report -> (GeneResult) new GeneResult.Reported(report))
                .toList();
    }
}
