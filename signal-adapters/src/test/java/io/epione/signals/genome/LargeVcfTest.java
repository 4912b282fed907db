package io.epione.signals.genome;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.SiteCall;
import io.epione.signals.GenomeDoor;
import io.epione.signals.vcf.VcfFile;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A file that is larger than what may be in memory, made as it is read. */
class LargeVcfTest {
    private static final int ROWS = 200_000;
    /** Annotations, as whole genomes carry them. */
    private static final String INFO = "CSQ=" + "x".repeat(2000);

    /** Rows of two kilobytes, 400 MB in all. */
    private static final class Rows extends InputStream {
        private byte[] row = VcfFile.of();
        private int read;
        private int number;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (read == row.length) {
                if (number == ROWS) {
                    return -1;
                }
                row = line(1000 + number++).getBytes(StandardCharsets.US_ASCII);
                read = 0;
            }
            int some = Math.min(length, row.length - read);
            System.arraycopy(row, read, bytes, offset, some);
            read += some;
            return some;
        }
    }

    private static String line(int position) {
        return String.join("\t", "chr1", Integer.toString(position), ".", "A", "G", ".", "PASS", INFO, "GT", "0/1")
                + '\n';
    }

    @Test
    void memoryGrowsWithTheSitesAndNotWithTheFile() {
        var door = new GenomeDoor(GenomeLimits.DEFAULT);
        long before = usedAfterCollection();
        long[] most = {0};
        GenomeFile file = door.read(
                new Rows(), GenomeOptions.NONE, (rows, bytes) -> most[0] = Math.max(most[0], usedAfterCollection()));
        assertThat(file).isInstanceOfSatisfying(GenomeFile.Read.class, read -> {
            assertThat(read.report().rows()).isEqualTo(ROWS);
            assertThat(read.genotypes().at("1", 1000)).isEqualTo(new SiteCall.Called("A", "A", "G", false));
        });
        assertThat(most[0]).isPositive().isLessThan(before + (64L << 20));
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
