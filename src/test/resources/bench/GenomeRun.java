import io.epione.models.pgx.PgxCaller;
import io.epione.models.pgx.PgxGuidance;
import io.epione.models.polygenic.InstalledScore;
import io.epione.models.polygenic.PolygenicScorer;
import io.epione.models.polygenic.ScoreCard;
import io.epione.models.polygenic.ScoreReading;
import io.epione.models.polygenic.ScoreResult;
import io.epione.models.polygenic.ScoreShelf;
import io.epione.models.polygenic.ScoringFileReader;
import io.epione.models.polygenic.Subject;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.person.Sex;
import io.epione.signals.GenomeDoor;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.genome.GenomeLimits;
import io.epione.signals.genome.GenomeOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The libraries of the service, asked by ./epione bench genome: a command a line, its words parted by tabs, answered by
 * nanoseconds, a tab and what came out. Run from source with the packaged libraries on the class path.
 */
class GenomeRun {
    private static final Subject WHO = new Subject(50, Sex.FEMALE, null);
    private static final GenomeDoor DOOR = new GenomeDoor(GenomeLimits.DEFAULT);
    private static final PgxCaller CALLER = new PgxCaller();
    private static final PgxGuidance GUIDANCE = new PgxGuidance();

    private static PackedGenotypes stored;
    private static InstalledScore score;

    public static void main(String[] args) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split("\t");
            long began = System.nanoTime();
            String told = switch (words[0]) {
                case "unpack" -> unpack(Path.of(words[1]));
                case "weights" -> weights(Path.of(words[1]));
                case "score" -> score(Path.of(words[1]), Path.of(words[2]));
                case "again" -> again(Integer.parseInt(words[1]));
                case "read" -> read(Path.of(words[1]));
                case "consumer" -> consumer(Path.of(words[1]), Path.of(words[2]));
                default -> throw new IllegalArgumentException(words[0]);
            };
            System.out.println((System.nanoTime() - began) + "\t" + told);
        }
    }

    private static String unpack(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
            }
        }
        return bytes + " bytes";
    }

    /** Installs a score; the service keeps it in memory as long as there is room. */
    private static String weights(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ScoreReading.Read read = (ScoreReading.Read) ScoringFileReader.read(in, ScoringFileReader.Stated.NOTHING);
            score = new InstalledScore(
                    new ScoreCard("nothing", "nothing", "none", "", "", null, null, null, List.of()),
                    Map.of(read.file().header().build(), read.file()));
            return read.file().variants() + " variants";
        }
    }

    private static String score(Path vcf, Path store) throws IOException {
        stored = stored(vcf, store);
        return again(1);
    }

    private static String again(int times) {
        ScoreResult.Scored last = null;
        for (int i = 0; i < times; i++) {
            last = (ScoreResult.Scored) PolygenicScorer.score(score, stored, WHO);
        }
        return String.format(Locale.ROOT, "%.6g over %d", last.sum(), last.match().matched());
    }

    /** Facts: the genotypes, stored, what they mean for every medicine with guidance, and what every installed score says. */
    private static String consumer(Path file, Path store) throws IOException {
        PackedGenotypes genotypes = stored(file, store);
        ScoreShelf shelf = ScoreShelf.with(store.resolveSibling("added"));
        List<GeneResult> genes = CALLER.call(genotypes, List.of());
        int guided = GUIDANCE.of(genes, GUIDANCE.medicines()).size();
        int said = 0;
        for (String id : shelf.ids()) {
            said += PolygenicScorer.score(shelf.find(id).orElseThrow(), genotypes, WHO) == null ? 0 : 1;
        }
        return genotypes.size() + " sites, " + genes.size() + " genes, " + guided + " guidances, " + said + " scores";
    }

    /** One file to genotypes in memory, and the most memory that was used on the way. */
    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String told = switch (DOOR.read(in, GenomeOptions.NONE, (rows, bytes) -> {})) {
                case GenomeFile.Read read ->
                    read.report().rows() + " rows, " + read.genotypes().size() + " sites";
                case GenomeFile.Refused refused -> throw new IOException(refused.message());
            };
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            return told + ", at most " + (peak >> 20) + " MB of heap";
        }
    }

    private static PackedGenotypes stored(Path file, Path store) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return switch (DOOR.read(in, GenomeOptions.NONE, (rows, bytes) -> {})) {
                case GenomeFile.Read read -> {
                    try (OutputStream out = Files.newOutputStream(store)) {
                        read.genotypes().writeTo(out);
                    }
                    yield read.genotypes();
                }
                case GenomeFile.Refused refused -> throw new IOException(refused.message());
            };
        }
    }
}
