package io.epione.models.pgx;

import io.epione.profile.genome.GenePhenotype;
import io.epione.profile.genome.LaboratoryReport;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which reports of laboratories count: those of the newest day for each gene, and for each allele of an HLA gene. */
final class NewestReports {
    private NewestReports() {}

    /** Several of one gene where they tell of several alleles, or differ. */
    static List<LaboratoryReport> of(Collection<LaboratoryReport> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(NewestReports::topic, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(NewestReports::newest)
                .toList();
    }

    /** An HLA gene has many alleles, and one report tells of one. */
    private static String topic(LaboratoryReport report) {
        GenePhenotype phenotype = report.phenotype();
        return report.gene().startsWith("HLA-") && phenotype != null
                ? report.gene() + " " + phenotype.name().replaceFirst(" .*", "")
                : report.gene();
    }

    /** A diplotype and its meaning, which laboratories send as two results of one day, are one. */
    private static Stream<LaboratoryReport> newest(List<LaboratoryReport> ofOne) {
        LocalDate day = ofOne.stream()
                .map(LaboratoryReport::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<LaboratoryReport> ofTheDay =
                ofOne.stream().filter(report -> report.date().equals(day)).toList();
        @Nullable
        String diplotype = ofTheDay.stream()
                .map(LaboratoryReport::diplotype)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean meant = ofTheDay.stream().anyMatch(report -> report.phenotype() != null);
        return ofTheDay.stream()
                .filter(report -> !meant || report.phenotype() != null)
                .map(report -> new LaboratoryReport(
                        report.gene(),
                        report.diplotype() == null ? diplotype : report.diplotype(),
                        report.phenotype(),
                        report.laboratory(),
                        report.date()))
                .distinct();
    }
}
