package io.epione.signals.vcf;

import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.RsId;
import io.epione.signals.genome.ByteLines;
import io.epione.signals.genome.ChromosomeNames;
import io.epione.signals.genome.Collected;
import io.epione.signals.genome.RefusedGenome;
import org.jspecify.annotations.Nullable;

/** Takes one row after the other apart, in place. Not thread-safe. */
final class VcfRow {
    private static final int FIXED = 9;

    private final ByteLines lines;
    private final int sample;
    private final boolean olderMitochondria;
    private final Collected collected;
    private final VcfInfo info;
    private final VcfGenotype genotype = new VcfGenotype();
    private final VcfAlleles alleles = new VcfAlleles();
    private final PhaseSets phaseSets = new PhaseSets();

    /** Where the fixed columns begin; the last one is where the one after FORMAT does. */
    private final int[] starts = new int[FIXED + 1];

    private byte[] bytes = new byte[0];
    private byte[] lastName = new byte[0];
    private @Nullable Chromosome lastChromosome;

    VcfRow(ByteLines lines, VcfHead head, int sample, Collected collected) {
        this.lines = lines;
        this.sample = sample;
        this.olderMitochondria = head.olderMitochondria();
        this.collected = collected;
        this.info = new VcfInfo(head.flagsImputed());
    }

    /** Takes the current line. */
    void read() throws RefusedGenome {
        bytes = lines.bytes();
        int to = lines.to();
        if (bytes[lines.from()] == '#') {
            throw new RefusedGenome("second-header", "Line " + lines.number() + " begins another file; send one.");
        }
        split(to);
        Chromosome chromosome = chromosome();
        int position = number(starts[1], starts[2] - 1);
        if (chromosome == null || position == 0 || chromosome == Chromosome.MT && olderMitochondria) {
            collected.leave();
            return;
        }
        int column = sampleColumn(to);
        int end = end(column, to);
        if (!alleles.read(bytes, starts[3], starts[4] - 1, starts[5] - 1)) {
            throw malformed("has bases that are none");
        }
        genotype.read(bytes, starts[8], starts[9] - 1, column, end);
        info.read(bytes, starts[6], starts[7] - 1, starts[8] - 1);
        keep(chromosome, position);
    }

    private void keep(Chromosome chromosome, int position) throws RefusedGenome {
        int blockEnd = info.end();
        boolean block = alleles.referenceOnly() && blockEnd > position;
        boolean trusted = info.passed() && genotype.passed() && !(alleles.ofGvcf() && genotype.weak());
        if (!trusted && genotype.called()) {
            collected.distrust();
        }
        int first = trusted ? genotype.first() : -1;
        int second = trusted ? genotype.second() : -1;
        if (block) {
            int copies = first == 0 && second <= 0 ? second == 0 ? 2 : 1 : 0;
            collected.addBlock(chromosome, position, blockEnd, copies);
            return;
        }
        int rsId = rsId();
        boolean phased = phaseSets.phased(chromosome, genotype);
        int code = alleles.code(first, second, phased);
        if (code != 0) {
            collected.add(chromosome, position, code, rsId, info.r2());
        } else if (alleles.isText(first) && alleles.isText(second)) {
            collected.addComplex(
                    chromosome,
                    position,
                    alleles.reference(),
                    alleles.alternatives(),
                    alleles.text(first),
                    alleles.text(second),
                    phased,
                    rsId,
                    info.r2());
        } else {
            collected.leave();
        }
    }

    private void split(int to) throws RefusedGenome {
        int at = lines.from();
        for (int column = 0; column < FIXED; column++) {
            starts[column] = at;
            while (at < to && bytes[at] != '\t') {
                at++;
            }
            if (at == to) {
                throw malformed("has too few columns, or was cut");
            }
            at++;
        }
        starts[FIXED] = at;
    }

    private int sampleColumn(int to) throws RefusedGenome {
        int at = starts[FIXED];
        for (int skipped = 0; skipped < sample; skipped++) {
            at = end(at, to) + 1;
            if (at > to) {
                throw malformed("has too few columns, or was cut");
            }
        }
        return at;
    }

    private int end(int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\t') {
            at++;
        }
        return at;
    }

    private @Nullable Chromosome chromosome() {
        int from = starts[0];
        int to = starts[1] - 1;
        if (!java.util.Arrays.equals(bytes, from, to, lastName, 0, lastName.length)) {
            lastName = java.util.Arrays.copyOfRange(bytes, from, to);
            lastChromosome = ChromosomeNames.of(bytes, from, to);
        }
        return lastChromosome;
    }

    private int number(int from, int to) throws RefusedGenome {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || to - from > 9) {
                throw malformed("has a position that is no number");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The first of the identifiers. */
    private int rsId() {
        int to = starts[3] - 1;
        int end = starts[2];
        while (end < to && bytes[end] != ';' && bytes[end] != ',') {
            end++;
        }
        return RsId.parse(bytes, starts[2], end);
    }

    private RefusedGenome malformed(String how) {
        return new RefusedGenome("malformed", "Line " + lines.number() + " " + how + ".");
    }
}
