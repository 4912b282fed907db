package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoringFile.Columns;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.ReferenceBlocks;
import io.epione.profile.genome.Sites;
import io.epione.profile.genome.SnvCode;
import java.util.Arrays;

/** Walks a scoring file and the packed rows of a person side by side, both sorted by position. */
final class Join {
    private static final SnvTable CAREFUL = new SnvTable(Mode.CAREFUL);
    private static final SnvTable PLINK = new SnvTable(Mode.PLINK);
    private static final double POOR_R2 = 0.3;

    private final ScoringFile score;
    private final Columns columns;
    private final boolean careful;
    private final SnvTable table;
    private final byte[] found;
    private int block;

    private Join(ScoringFile score, Mode mode) {
        this.score = score;
        this.columns = score.columns();
        this.careful = mode == Mode.CAREFUL;
        this.table = careful ? CAREFUL : PLINK;
        this.found = new byte[columns.positions().length];
    }

    /** What became of each row, see {@link Found}. */
    static byte[] of(ScoringFile score, PackedGenotypes genotypes, Mode mode) {
        Join join = new Join(score, mode);
        int[] starts = join.columns.starts();
        for (int chromosome = 1; chromosome < Chromosomes.COUNT; chromosome++) {
            if (!join.careful && !Chromosomes.of(chromosome).isAutosome()) {
                Arrays.fill(join.found, starts[chromosome], starts[chromosome + 1], Found.of(Verdict.NOT_AUTOSOMAL));
            } else {
                join.chromosome(
                        genotypes.sites(Chromosomes.of(chromosome)), starts[chromosome], starts[chromosome + 1]);
            }
        }
        for (ScoringFile.Interaction one : join.columns.interactions()) {
            if (one.haplotype()) {
                byte whole = Haplotype.find(score, one.rows(), join.found, genotypes);
                for (int row : one.rows()) {
                    join.found[row] = whole;
                }
            }
        }
        return join.found;
    }

    private void chromosome(Sites sites, int from, int to) {
        int[] positions = columns.positions();
        byte[] pairs = columns.pairs();
        block = 0;
        int site = from < to ? sites.firstAtOrAfter(positions[from]) : 0;
        int here = position(sites, site);
        int next = position(sites, site + 1);
        for (int row = from; row < to; row++) {
            int position = positions[row];
            while (here < position) {
                site++;
                here = next;
                next = position(sites, site + 1);
            }
            byte one;
            if (here != position) {
                one = Found.of(outside(sites.blocks(), position));
            } else if (next == position) {
                one = careful ? Found.of(Verdict.MULTI_ALLELIC) : firstThatCounts(sites, site, row);
            } else {
                int code = sites.code(site);
                one = code == SnvCode.COMPLEX ? LongAlleles.find(score, row, sites, site) : table.at(pairs[row], code);
                one = weighed(one, sites.r2(site));
            }
            found[row] =
                    columns.crowded() && careful && isRepeated(one, row, from, to) ? Found.of(Verdict.DUPLICATE) : one;
        }
    }

    /** Beyond the last row lies no position. */
    private static int position(Sites sites, int site) {
        return site < sites.size() ? sites.position(site) : Integer.MAX_VALUE;
    }

    /** What is found where the genotype was inferred with some quality; NaN where it was read. */
    private static byte weighed(byte found, double r2) {
        if (Double.isNaN(r2) || !Found.counts(found)) {
            return found;
        }
        return r2 < POOR_R2 ? Found.of(Verdict.POORLY_IMPUTED) : Found.imputed(found);
    }

    /** What a gVCF says of a stretch speaks for the sites in it that have no row of their own. */
    private Verdict outside(ReferenceBlocks blocks, int position) {
        while (block < blocks.size() && blocks.end(block) < position) {
            block++;
        }
        if (block == blocks.size() || blocks.start(block) > position) {
            return Verdict.NOT_IN_FILE;
        }
        return blocks.copies(block) == 0 ? Verdict.NO_CALL : Verdict.REFERENCE_UNNAMED;
    }

    /** Of several rows at a position the one that has the alleles of the score. */
    private byte firstThatCounts(Sites sites, int first, int row) {
        byte last = 0;
        int position = sites.position(first);
        for (int site = first; site < sites.size() && sites.position(site) == position; site++) {
            int code = sites.code(site);
            last = code == SnvCode.COMPLEX
                    ? LongAlleles.find(score, row, sites, site)
                    : table.at(columns.pairs()[row], code);
            if (Found.counts(last)) {
                return last;
            }
        }
        return last;
    }

    /** Whether what counts is weighed by another row of the score too. */
    private boolean isRepeated(byte one, int row, int from, int to) {
        int[] positions = columns.positions();
        if (!Found.counts(one)) {
            return false;
        }
        int first = row;
        while (first > from && positions[first - 1] == positions[row]) {
            first--;
        }
        int same = 0;
        for (int at = first; at < to && positions[at] == positions[row]; at++) {
            same += score.sameAlleles(at, row) ? 1 : 0;
        }
        return same > 1;
    }
}
