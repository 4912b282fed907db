package io.epione.models.polygenic;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.GenotypesBuilder;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.SnvCode;
import org.jspecify.annotations.Nullable;

/** Genotypes of nobody, row by row. */
final class Genome {
    private final GenotypesBuilder builder = new GenotypesBuilder();
    private @Nullable PackedGenotypes built;

    /** A row of a VCF with single bases; the genotype as 0/1, 0|1, 1 or ./. */
    Genome vcf(String chromosome, int position, String alleles, String genotype) {
        return imputed(chromosome, position, alleles, genotype, Double.NaN);
    }

    Genome imputed(String chromosome, int position, String alleles, String genotype, double r2) {
        int code = SnvCode.vcf(
                (byte) alleles.charAt(0),
                alleles.length() < 3 ? 0 : (byte) alleles.charAt(2),
                genotype.charAt(0) - '0',
                genotype.length() < 3 ? -1 : genotype.charAt(2) - '0',
                genotype.contains("|"));
        builder.add(Chromosome.of(chromosome).orElseThrow(), position, code, 0, r2);
        return this;
    }

    /** A row with alleles of any length. */
    Genome longer(String chromosome, int position, String reference, String alternatives, String first, String second) {
        builder.addComplex(
                Chromosome.of(chromosome).orElseThrow(),
                position,
                reference,
                alternatives,
                first,
                second,
                false,
                0,
                Double.NaN);
        return this;
    }

    /** A row of a consumer file. */
    Genome consumer(String chromosome, int position, String letters) {
        int code = SnvCode.consumer((byte) letters.charAt(0), letters.length() < 2 ? 0 : (byte) letters.charAt(1));
        builder.add(Chromosome.of(chromosome).orElseThrow(), position, code, 0, Double.NaN);
        return this;
    }

    /** A stretch of a gVCF. */
    Genome block(String chromosome, int from, int to, int copies) {
        builder.addBlock(Chromosome.of(chromosome).orElseThrow(), from, to, copies);
        return this;
    }

    /** Nothing can be added afterwards. */
    PackedGenotypes build() {
        PackedGenotypes whole = built == null ? builder.build(Build.GRCH38) : built;
        built = whole;
        return whole;
    }
}
