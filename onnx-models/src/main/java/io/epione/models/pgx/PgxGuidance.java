package io.epione.models.pgx;

import io.epione.profile.genome.Callability;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.GuidanceClass;
import io.epione.profile.genome.PossibleDiplotype;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins medicines with what is known of the genes. Where the copies cannot be told apart the worst alternative counts;
 * where positions are missing, what holds whatever they are, and never "no change". Immutable, safe to share.
 */
public final class PgxGuidance {
    private final GuidanceFile file;

    /** With the shipped entries; an {@link IllegalStateException} says what is wrong with them. */
    public PgxGuidance() {
        this(PgxFiles.read("guidance.yaml", GuidanceFile.class));
    }

    PgxGuidance(GuidanceFile file) {
        this.file = file;
    }

    /** The day the entries were written, as their version. */
    public String version() {
        return file.written();
    }

    /** The phenotypes that entries name, by gene. */
    public Map<String, Set<String>> terms() {
        return file.entries().stream()
                .collect(Collectors.groupingBy(
                        GuidanceEntry::gene,
                        Collectors.flatMapping(
                                entry -> Stream.of(entry.avoid(), entry.considers(), entry.noChange())
                                        .flatMap(List::stream)
                                        .filter(term -> !term.startsWith("score ")),
                                Collectors.toSet())));
    }

    /** Every ingredient with guidance, sorted. */
    public List<String> medicines() {
        return file.medicines().keySet().stream().sorted().toList();
    }

    /** The ingredients with guidance that a text names: a question, or the label of a recorded medicine. */
    public List<String> medicinesIn(String text) {
        return file.medicines().entrySet().stream()
                .filter(medicine -> medicine.getValue().meant(medicine.getKey(), text))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Guidance for each medicine and each of its genes, the worst first within a medicine. A gene without a result cannot
     * be told.
     *
     * @param results several of one gene where laboratories report several of its alleles, or differ: the worst counts
     * @param medicines ingredients, as {@link #medicinesIn} gives them; others have no guidance
     */
    public List<Guidance> of(Collection<GeneResult> results, Collection<String> medicines) {
        Map<String, List<GeneResult>> byGene = results.stream().collect(Collectors.groupingBy(GeneResult::gene));
        List<Guidance> all = new ArrayList<>();
        for (String medicine : medicines) {
            file.entries().stream()
                    .filter(entry -> entry.medicines().contains(medicine))
                    .map(entry -> guidance(entry, medicine, byGene))
                    .sorted(Comparator.comparing(Guidance::of).reversed())
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private Guidance guidance(GuidanceEntry entry, String medicine, Map<String, List<GeneResult>> byGene) {
        GeneResult result = byGene.getOrDefault(entry.gene(), List.of()).stream()
                .max(Comparator.comparing(one -> weight(entry, one)))
                .orElseGet(() -> new GeneResult.LaboratoryOnly(entry.gene()));
        return new Guidance(
                medicine,
                result,
                classOf(entry, result),
                Objects.requireNonNull(file.guidelines().get(entry.guideline())),
                Objects.requireNonNull(file.medicines().get(medicine)).oncology(),
                file.review());
    }

    /** The worst result counts; one of another HLA allele than the entry is about says nothing of it. */
    private static int weight(GuidanceEntry entry, GeneResult result) {
        GuidanceClass of = classOf(entry, result);
        return of == GuidanceClass.CANNOT_TELL && entry.gene().startsWith("HLA-") ? -1 : of.ordinal();
    }

    private static GuidanceClass classOf(GuidanceEntry entry, GeneResult result) {
        return switch (result) {
            case GeneResult.LaboratoryOnly _ -> GuidanceClass.CANNOT_TELL;
            case GeneResult.Reported(var report) ->
                report.phenotypes().stream()
                        .map(entry::of)
                        .max(Comparator.naturalOrder())
                        .orElse(GuidanceClass.CANNOT_TELL);
            case GeneResult.Read read -> ofRead(entry, read);
        };
    }

    private static GuidanceClass ofRead(GuidanceEntry entry, GeneResult.Read read) {
        List<GuidanceClass> seen = Stream.concat(read.best().stream(), read.alternatives().stream())
                .filter(possible -> possible.certain() || read.callability() == Callability.CALLED)
                .map(PossibleDiplotype::phenotype)
                .map(entry::of)
                .toList();
        GuidanceClass worst = seen.stream().max(Comparator.naturalOrder()).orElse(GuidanceClass.CANNOT_TELL);
        if (read.callability() == Callability.CALLED) {
            return worst;
        }
        GuidanceClass atLeast = read.fitting().stream()
                .map(entry::of)
                .filter(of -> of != GuidanceClass.CANNOT_TELL)
                .min(Comparator.naturalOrder())
                .orElse(GuidanceClass.CANNOT_TELL);
        return Stream.of(worst, atLeast, GuidanceClass.CANNOT_TELL)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
