package io.epione.signals.vcf;

import io.epione.signals.genome.Collected;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.genome.GenomeLimits;
import io.epione.signals.genome.GenomeOptions;
import io.epione.signals.genome.GenomeProgress;
import io.epione.signals.genome.RefusedGenome;
import io.epione.signals.genome.Unpacked;
import java.io.IOException;
import java.util.List;

/**
 * Reads the genotypes of one sample of a VCF, row by row, in memory that grows with what is kept only. Stateless and
 * thread-safe.
 */
public final class VcfReader {
    private static final int PROGRESS_EVERY = 1 << 15;
    private static final int MOST_CHOICES = 100;

    private final GenomeLimits limits;

    public VcfReader(GenomeLimits limits) {
        this.limits = limits;
    }

    /** Whether a file is a VCF. */
    public static boolean reads(Unpacked file) throws IOException {
        return file.lines().startsWith("##fileformat=");
    }

    /** Reads to the end; refuses by {@link RefusedGenome}. */
    public GenomeFile.Read read(Unpacked file, GenomeOptions options, GenomeProgress progress) throws IOException {
        var collected = new Collected(limits);
        VcfHead head = VcfHead.read(file.lines(), collected.build());
        int sample = sample(head.samples(), options);
        var row = new VcfRow(file.lines(), head, sample, collected);
        long rows = 0;
        while (file.lines().next()) {
            if (file.lines().from() == file.lines().to()) {
                continue;
            }
            row.read();
            if (++rows % PROGRESS_EVERY == 0) {
                progress.at(rows, file.sentBytes());
            }
        }
        file.refuseSecondFile();
        progress.at(rows, file.sentBytes());
        return collected.finish("vcf", head.source(), collected.build().find(options.build()), rows);
    }

    private static int sample(List<String> samples, GenomeOptions options) throws RefusedGenome {
        if (options.sample() != null) {
            int chosen = samples.indexOf(options.sample());
            if (chosen < 0) {
                throw new RefusedGenome("unknown-sample", "The file has no sample of that name.", choices(samples));
            }
            return chosen;
        }
        if (samples.size() > 1) {
            throw new RefusedGenome(
                    "choose-sample",
                    "The file holds " + samples.size() + " samples; say whose is yours by ?sample=.",
                    choices(samples));
        }
        return 0;
    }

    private static List<String> choices(List<String> samples) {
        return samples.subList(0, Math.min(samples.size(), MOST_CHOICES));
    }
}
