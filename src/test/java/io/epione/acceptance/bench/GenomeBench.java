package io.epione.acceptance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * A genome of a million variants from the packed file to stored genotypes and a score, beside plink2 on the same files and
 * beside unpacking alone; scoring again what is stored; a consumer file to facts.
 */
final class GenomeBench implements Bench.Benchmark {
    private static final int ROUNDS = 5;
    private static final int WARMING = 8;
    private static final int AGAIN = 50;

    private final List<Double> weights = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> both = new ArrayList<>();
    private final List<Double> plink = new ArrayList<>();
    private final List<Double> unpacking = new ArrayList<>();
    private final List<Double> again = new ArrayList<>();
    private final List<Double> consumer = new ArrayList<>();

    @Override
    public Table run() throws IOException {
        needPlink();
        Path folder = Files.createTempDirectory("epione-genome");
        try (GenomeProcess process = new GenomeProcess()) {
            MadeUpGenome files = MadeUpGenome.in(folder);
            for (int i = 0; i < WARMING; i++) {
                round(process, files, folder);
            }
            Stream.of(weights, ours, both, plink, unpacking, again, consumer).forEach(List::clear);
            String said = "";
            for (int i = 0; i < ROUNDS; i++) {
                said = round(process, files, folder);
            }
            return table(said, plinkSum(folder));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private String round(GenomeProcess process, MadeUpGenome files, Path folder) {
        weights.add(process.ask("weights", files.score()).seconds());
        GenomeProcess.Answer scored = process.ask("score", files.vcf(), folder.resolve("stored"));
        ours.add(scored.seconds());
        both.add(weights.getLast() + ours.getLast());
        plink.add(GenomeProcess.seconds(
                folder.resolve("plink.txt"),
                List.of(
                        "plink2",
                        "--vcf",
                        files.vcf().toString(),
                        "--score",
                        files.plinkScore().toString(),
                        "header",
                        "no-mean-imputation",
                        "cols=+scoresums",
                        "--out",
                        folder.resolve("plink").toString())));
        unpacking.add(process.ask("unpack", files.vcf()).seconds());
        again.add(MadeUpGenome.VARIANTS
                * (double) AGAIN
                / process.ask("again", AGAIN).seconds());
        consumer.add(process.ask("consumer", files.consumer(), folder.resolve("stored"))
                .seconds());
        return scored.text();
    }

    private Table table(String ourSum, String plinkSum) {
        return new Table("A genome: in, stored, scored", "what", "median", "variants a second", "aim")
                .row("unpacking alone", seconds(unpacking), rate(unpacking, MadeUpGenome.VARIANTS), "")
                .row("parsed, stored and scored", seconds(ours), rate(ours, MadeUpGenome.VARIANTS), "")
                .row("the same, and the scoring file read", seconds(both), rate(both, MadeUpGenome.VARIANTS), "")
                .row("plink2 --vcf --score", seconds(plink), rate(plink, MadeUpGenome.VARIANTS), "")
                .row(
                        "plink2 by ours",
                        String.format(Locale.ROOT, "%.1f times", median(plink) / median(ours)),
                        "",
                        "3 times")
                .row(
                        "plink2 by ours, the scoring file read by both",
                        String.format(Locale.ROOT, "%.1f times", median(plink) / median(both)),
                        "",
                        "")
                .row(
                        "stored genotypes scored again",
                        "",
                        String.format(Locale.ROOT, "%,.0f", median(again)),
                        "100,000,000")
                .row(
                        String.format(Locale.ROOT, "a 23andMe file of %,d rows to facts", MadeUpGenome.CONSUMER_ROWS),
                        seconds(consumer),
                        rate(consumer, MadeUpGenome.CONSUMER_ROWS),
                        "3 s")
                .note(String.format(
                        Locale.ROOT,
                        "A .vcf.gz of %,d variants of one person and a score over all of them; sum and variants that"
                                + " count: ours %s, plink2 %s.",
                        MadeUpGenome.VARIANTS,
                        ourSum,
                        plinkSum))
                .note("Medians of " + ROUNDS + " rounds in turn after " + WARMING
                        + " that warm up; ours in one process with the options of the service, which keeps a score"
                        + " that it has read, plink2 a new process each time, with all cores.");
    }

    private static void needPlink() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "plink2")));
        if (!there) {
            System.err.println("SKIPPED: plink2 is not installed; Debian and Ubuntu have it: apt-get install plink2");
            throw new TestAbortedException("no plink2");
        }
    }

    /** The sum and the number of alleles that plink2 wrote. */
    private static String plinkSum(Path folder) throws IOException {
        String[] cells =
                Files.readAllLines(folder.resolve("plink.sscore")).get(1).split("\t");
        return cells[cells.length - 1] + " over " + Integer.parseInt(cells[1]) / 2;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String seconds(List<Double> values) {
        return String.format(Locale.ROOT, "%.2f s", median(values));
    }

    private static String rate(List<Double> values, int rows) {
        return String.format(Locale.ROOT, "%,.0f", rows / median(values));
    }
}
