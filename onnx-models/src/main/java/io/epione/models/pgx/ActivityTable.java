package io.epione.models.pgx;

import io.epione.profile.genome.GenePhenotype;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What CPIC gives the alleles of a gene that has copies, and what their sum means; a file of {@code pgx/activity}.
 *
 * @param phenotypes by rising score
 */
record ActivityTable(String gene, List<Value> values, List<Band> phenotypes) {

    /**
     * Alleles of one activity value.
     *
     * @param formerly another value that was published before, which counts too
     */
    record Value(double value, @Nullable Double formerly, List<String> alleles) {
        ActivityRange range() {
            ActivityRange now = new ActivityRange(value, value);
            return formerly == null ? now : now.or(new ActivityRange(formerly, formerly));
        }
    }

    /** A phenotype, from this score up to the next one's. */
    record Band(double from, String is) {}

    /** Empty for an allele whose function is not known. */
    Optional<ActivityRange> of(String allele) {
        return values.stream()
                .filter(value -> value.alleles().contains(allele))
                .map(Value::range)
                .findFirst();
    }

    /** Every phenotype that a diplotype as a laboratory wrote it leaves possible; none where it is not understood. */
    List<GenePhenotype> possible(String diplotype) {
        return new CopiesReader(this).read(diplotype).map(this::within).orElse(List.of());
    }

    private List<GenePhenotype> within(ActivityRange range) {
        return IntStream.range(0, phenotypes.size())
                .filter(i -> phenotypes.get(i).from() <= range.high() && range.low() < end(i))
                .mapToObj(i -> new GenePhenotype(phenotypes.get(i).is(), range.text()))
                .toList();
    }

    private double end(int band) {
        return band + 1 < phenotypes.size() ? phenotypes.get(band + 1).from() : Double.POSITIVE_INFINITY;
    }
}
