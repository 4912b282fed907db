package io.epione.signals.consumer;

import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.SnvCode;
import io.epione.signals.genome.BuildFinder;
import io.epione.signals.genome.Collected;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.genome.GenomeLimits;
import io.epione.signals.genome.GenomeOptions;
import io.epione.signals.genome.GenomeProgress;
import io.epione.signals.genome.KnownStrand;
import io.epione.signals.genome.RefusedGenome;
import io.epione.signals.genome.Unpacked;
import java.io.IOException;

/** Reads the raw data file of a consumer test, row by row. Stateless and thread-safe. */
public final class ConsumerReader {
    private static final int PROGRESS_EVERY = 1 << 15;

    private final GenomeLimits limits;

    public ConsumerReader(GenomeLimits limits) {
        this.limits = limits;
    }

    /** Refuses by {@link RefusedGenome} what is no raw data file; reads on to its first row. */
    public static void look(Unpacked file) throws IOException {
        ConsumerHead.read(file.lines(), new BuildFinder());
    }

    /** Reads to the end; refuses by {@link RefusedGenome}. */
    public GenomeFile.Read read(Unpacked file, GenomeOptions options, GenomeProgress progress) throws IOException {
        if (options.sample() != null) {
            throw new RefusedGenome("unknown-sample", "A raw data file is of one person and names no samples.");
        }
        var collected = new Collected(limits);
        ConsumerHead head = ConsumerHead.read(file.lines(), collected.build());
        var row = new ConsumerRow(file.lines(), head.layout(), collected);
        boolean waits = head.rowWaits();
        long rows = 0;
        while (waits || file.lines().next()) {
            waits = false;
            if (isRow(file)) {
                row.read();
                if (++rows % PROGRESS_EVERY == 0) {
                    progress.at(rows, file.sentBytes());
                }
            }
        }
        file.refuseSecondFile();
        progress.at(rows, file.sentBytes());
        BuildFinder.Found found = collected.build().find(options.build());
        if (head.layout().strand() == Layout.Strand.CHIP) {
            toForward(collected);
        }
        Copies.count(collected.builder(), found.build());
        return collected.finish("consumer", head.platform(), found, rows);
    }

    /** An empty line is none; a line of comment between rows is another file that was put behind the first. */
    private static boolean isRow(Unpacked file) throws RefusedGenome {
        int from = file.lines().from();
        if (from == file.lines().to()) {
            return false;
        }
        if (file.lines().bytes()[from] == '#') {
            throw new RefusedGenome(
                    "second-header", "Line " + file.lines().number() + " begins another file; send one.");
        }
        return true;
    }

    /** The strand of the chip is known for few sites here; of the others it cannot be told what the person has. */
    private static void toForward(Collected collected) {
        collected.note("strand-of-the-chip");
        for (Chromosome chromosome : Chromosome.all()) {
            collected.builder().recode(chromosome, (position, code, rsId) -> {
                int forward = KnownStrand.forward(rsId, code);
                if (forward == SnvCode.NO_CALL && code != SnvCode.NO_CALL) {
                    collected.distrust();
                }
                return forward;
            });
        }
    }
}
