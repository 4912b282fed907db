package io.epione.models.pgx;

import io.epione.profile.genome.Diplotype;
import io.epione.profile.genome.GenePhenotype;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one gene: its positions, its alleles, and what two of them mean; a file of {@code pgx/genes}.
 *
 * @param grch37Offset added to a position on GRCh38 gives that on GRCh37
 * @param grch37From   the variants whose published positions on GRCh37 show the offset
 * @param harmOnly     whether all that the tables tell is harm, so that an unknown allele must not hide a known one
 */
record GeneTable(
        String gene,
        String chromosome,
        String version,
        int grch37Offset,
        List<String> grch37From,
        boolean harmOnly,
        List<Site> sites,
        List<NamedAllele> alleles,
        List<Meaning> phenotypes) {
    private static final String NOT_KNOWN = "Indeterminate";

    /** What two functions, or two activity values, mean together. */
    record Meaning(List<String> of, String is, @Nullable String score) {
        boolean fits(String one, String two) {
            return of.equals(List.of(one, two)) || of.equals(List.of(two, one));
        }
    }

    NamedAllele allele(String name) {
        return alleles.stream()
                .filter(allele -> allele.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(gene + " has no allele " + name));
    }

    NamedAllele reference() {
        return alleles.stream().filter(NamedAllele::reference).findFirst().orElseThrow();
    }

    /** A diplotype in CPIC's terms; what no table says is indeterminate. */
    GenePhenotype phenotype(NamedAllele one, NamedAllele two) {
        if (phenotypes.isEmpty()) {
            return new GenePhenotype(new Diplotype(one.name(), two.name()).text(), null);
        }
        boolean scored = phenotypes.stream().anyMatch(meaning -> meaning.score() != null);
        String first = key(one, scored);
        String second = key(two, scored);
        return phenotypes.stream()
                .filter(meaning -> meaning.fits(first, second))
                .map(meaning -> new GenePhenotype(meaning.is(), meaning.score()))
                .findFirst()
                .orElse(new GenePhenotype(NOT_KNOWN, scored ? "n/a" : null));
    }

    /** What a diplotype in the tables' own names means; empty where an allele of it is not one of theirs. */
    Optional<GenePhenotype> meaning(String diplotype) {
        List<NamedAllele> named = Stream.of(diplotype.split("/", -1))
                .flatMap(name -> alleles.stream().filter(allele -> allele.name().equals(name.strip())))
                .toList();
        return named.size() == 2
                        && diplotype.chars().filter(letter -> letter == '/').count() == 1
                ? Optional.of(phenotype(named.getFirst(), named.getLast()))
                : Optional.empty();
    }

    private static String key(NamedAllele allele, boolean scored) {
        return Objects.requireNonNullElse(scored ? allele.activity() : allele.function(), "");
    }

    Stream<NamedAllele> variants() {
        return alleles.stream().filter(allele -> !allele.reference());
    }
}
