import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the whole genome of nobody as a .vcf.gz, five million variants with the annotations that make such files large:
 * {@code java WholeGenome.java FILE GIGABYTES}, counted before packing. Read it with the command {@code read} of GenomeRun.
 */
class WholeGenome {
    private static final int VARIANTS = 5_000_000;
    private static final int CHROMOSOMES = 22;
    private static final String[] ALLELES = {"A\tG", "C\tT", "G\tA", "T\tC", "A\tC", "G\tT"};
    private static final String[] GENOTYPES = {"0/1", "1/1", "0|1", "1|0"};

    public static void main(String[] args) throws IOException {
        long each = Long.parseLong(args[1]) * 1_000_000_000 / VARIANTS;
        SplittableRandom random = new SplittableRandom(3);
        try (Writer rows = new BufferedWriter(
                new OutputStreamWriter(fast(Files.newOutputStream(Path.of(args[0]))), StandardCharsets.US_ASCII), 1 << 16)) {
            rows.write("##fileformat=VCFv4.2\n##reference=GRCh38\n##contig=<ID=chr1,length=248956422>\n"
                    + "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
                    + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tnobody\n");
            int ofEach = VARIANTS / CHROMOSOMES + 1;
            int position = 0;
            for (int i = 0; i < VARIANTS; i++) {
                position = i % ofEach == 0 ? 10_000 : position + 1 + random.nextInt(390);
                StringBuilder row = new StringBuilder((int) each + 200);
                row.append("chr").append(1 + i / ofEach).append('\t').append(position).append("\trs").append(i + 1000);
                row.append('\t').append(ALLELES[random.nextInt(ALLELES.length)]);
                row.append("\t50\tPASS\tDP=").append(random.nextInt(60)).append(";ANN=");
                while (row.length() < each - 40) {
                    row.append("G|intron_variant|MODIFIER|GENE").append(random.nextInt(20_000)).append("|transcript,");
                }
                row.append("\tGT:DP:GQ\t").append(GENOTYPES[random.nextInt(GENOTYPES.length)]).append(":34:99\n");
                rows.append(row);
            }
        }
    }

    private static OutputStream fast(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, 1 << 16) {
            {
                def.setLevel(1);
            }
        };
    }
}
