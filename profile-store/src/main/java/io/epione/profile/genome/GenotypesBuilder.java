package io.epione.profile.genome;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows in any order and packs them. What stands twice is kept once; where two rows of one site say different
 * things, neither is believed. Grows by what is added and nothing else, so that its caller can bound it by
 * {@link #size()} and {@link #textChars()}. Not thread-safe.
 */
public final class GenotypesBuilder {
    private final Map<Chromosome, SitesBuilder> byChromosome = new EnumMap<>(Chromosome.class);
    private final Map<String, Integer> texts = new HashMap<>();
    private int rows;
    private int blocks;
    private long textChars;
    private int duplicates;
    private int conflicts;

    /** What a row becomes. */
    @FunctionalInterface
    public interface Recoding {
        /** @return the code of the row; a complex row must stay one */
        int of(int position, int code, int rsId);
    }

    /**
     * A row that fits a code.
     *
     * @param position 1-based
     * @param code see {@link SnvCode}
     * @param rsId 0 where there is none
     * @param r2 quality of the imputation, NaN where the genotype was read
     */
    public void add(Chromosome chromosome, int position, int code, int rsId, double r2) {
        sites(chromosome).add(position, code, rsId, ImputationScale.steps(r2));
        rows++;
    }

    /**
     * A row that fits none.
     *
     * @param alternatives as written, parted by commas
     * @param first null for no call
     * @param second null where there is one copy only
     */
    public void addComplex(
            Chromosome chromosome,
            int position,
            @Nullable String reference,
            @Nullable String alternatives,
            @Nullable String first,
            @Nullable String second,
            boolean phased,
            int rsId,
            double r2) {
        sites(chromosome)
                .addComplex(
                        position,
                        new SitesBuilder.Complex(
                                text(reference), text(alternatives), text(first), text(second), phased),
                        rsId,
                        ImputationScale.steps(r2));
        rows++;
    }

    /** A stretch that is called as a whole; 0 copies where nothing could be read. */
    public void addBlock(Chromosome chromosome, int start, int end, int copies) {
        if (!sites(chromosome).blocks().extend(start, end, copies)) {
            blocks++;
        }
    }

    /** Replaces the codes of the rows of a chromosome that were added so far. */
    public void recode(Chromosome chromosome, Recoding recoding) {
        SitesBuilder sites = byChromosome.get(chromosome);
        if (sites != null) {
            sites.recode(recoding);
        }
    }

    /** Rows and blocks so far. */
    public int size() {
        return rows + blocks;
    }

    /** Characters of alleles that are kept as text. */
    public long textChars() {
        return textChars;
    }

    /** Rows that said what another had said; known after {@link #build}. */
    public int duplicates() {
        return duplicates;
    }

    /** Rows that contradicted another of the same site; known after {@link #build}. */
    public int conflicts() {
        return conflicts;
    }

    /** Packs what was added; the builder is of no use afterwards. */
    public PackedGenotypes build(Build build) {
        String[] table = new String[texts.size()];
        texts.forEach((text, number) -> table[number] = text);
        Sites[] packed = new Sites[Chromosome.all().size()];
        for (Chromosome chromosome : Chromosome.all()) {
            SitesBuilder sites = byChromosome.remove(chromosome);
            packed[chromosome.ordinal()] = sites == null ? Sites.NONE : sites.build(table);
            if (sites != null) {
                duplicates += sites.duplicates();
                conflicts += sites.conflicts();
            }
        }
        return new PackedGenotypes(build, packed, table);
    }

    private SitesBuilder sites(Chromosome chromosome) {
        SitesBuilder known = byChromosome.get(chromosome);
        if (known == null) {
            known = new SitesBuilder();
            byChromosome.put(chromosome, known);
        }
        return known;
    }

    private int text(@Nullable String text) {
        if (text == null) {
            return Complexes.ABSENT;
        }
        Integer number = texts.get(text);
        if (number == null) {
            number = texts.size();
            texts.put(text, number);
            textChars += text.length();
        }
        return number;
    }
}
