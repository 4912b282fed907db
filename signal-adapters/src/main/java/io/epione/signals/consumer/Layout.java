package io.epione.signals.consumer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which column of a file holds what; -1 for none.
 *
 * @param id the name of a site
 * @param allele the genotype, or its first allele
 * @param otherAllele the second allele, -1 where one column holds both
 * @param strand what the alleles are written for
 * @param commas whether fields are parted by commas
 */
record Layout(int id, int chromosome, int position, int allele, int otherAllele, Strand strand, boolean commas) {
    private static final List<String> IDS = List.of("rsid", "snpname", "markername", "name", "snp", "marker", "id");
    private static final List<String> CHROMOSOMES = List.of("chromosome", "chrom", "chr");
    private static final List<String> POSITIONS = List.of("position", "pos", "mapinfo", "bp");

    /** What alleles are written for. */
    enum Strand {
        /** The forward strand of the assembly. */
        PLUS,
        /** A strand that the maker of the chip chose for each site. */
        CHIP
    }

    /** The layout that a row of names gives; empty where it is no such row. */
    static Optional<Layout> ofNames(String row) {
        String bare = row.replace("\"", "").strip();
        boolean commas = bare.indexOf(',') >= 0 && bare.indexOf('\t') < 0;
        List<String> names = Arrays.stream(bare.split(commas ? "," : bare.indexOf('\t') < 0 ? " +" : "\t+| {2,}"))
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .toList();
        int id = first(names, IDS);
        int chromosome = first(names, CHROMOSOMES);
        int position = first(names, POSITIONS);
        Layout places = new Layout(id, chromosome, position, -1, -1, Strand.PLUS, commas);
        boolean placed = chromosome >= 0 && position >= 0 || names.contains("samplename");
        return id < 0 || !placed ? Optional.empty() : places.withAlleles(names);
    }

    /** Rows without a row of names before them: name, chromosome, position, then one or two columns. */
    static Layout ofBareRows(int columns, boolean commas) {
        return new Layout(0, 1, 2, 3, columns > 4 ? 4 : -1, Strand.PLUS, commas);
    }

    private Optional<Layout> withAlleles(List<String> names) {
        for (String strand : List.of("plus", "", "forward", "top", "design")) {
            int one = names.indexOf("allele1" + strand);
            int two = names.indexOf("allele2" + strand);
            if (one >= 0 && two >= 0) {
                boolean plus = strand.isEmpty() || strand.equals("plus");
                return Optional.of(
                        new Layout(id, chromosome, position, one, two, plus ? Strand.PLUS : Strand.CHIP, commas));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.startsWith("genotype") || name.equals("result") || name.equals("gt")) {
                return Optional.of(new Layout(id, chromosome, position, i, -1, Strand.PLUS, commas));
            }
        }
        return Optional.empty();
    }

    private static int first(List<String> names, List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The column that lies furthest to the right of those that are needed. */
    int last() {
        return Math.max(Math.max(id, chromosome), Math.max(position, Math.max(allele, otherAllele)));
    }
}
