package io.epione.signals.genome;

import static io.epione.signals.vcf.VcfFile.bytes;
import static io.epione.signals.vcf.VcfFile.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.signals.GenomeDoor;
import io.epione.signals.vcf.VcfFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BadFilesTest {
    private static final byte[] GOOD = VcfFile.resource("/vcf/one-sample.vcf");

    @Test
    void whatIsSomethingElseIsNamed() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo("empty");
        assertThat(refusal(Packed.gzip(new byte[0]))).isEqualTo("empty");
        assertThat(refusal(Packed.gzip(bytes("BAM\u0001\0\0\0\0")))).isEqualTo("bam");
        assertThat(refusal(bytes("CRAM\u0003\0\0\0\0"))).isEqualTo("bam");
        assertThat(refusal(Packed.gzip(bytes("BCF\u0002\u0002\0\0\0")))).isEqualTo("bcf");
        assertThat(refusal(bytes("%PDF-1.7\n"))).isEqualTo("pdf");
        assertThat(refusal(Packed.gzip(Packed.gzip(GOOD)))).isEqualTo("packed-twice");
        assertThat(refusal("##fileformat=VCFv4.2\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("encoding");
        assertThat(refusal(bytes("<html><body>no</body></html>"))).isEqualTo("not-genotypes");
        assertThat(refusal(new byte[] {1, 2, 3, 0, 5, 6, 7, 8})).isEqualTo("not-genotypes");
        assertThat(refusal(bytes("time,code,value\n1,2,3\n"))).isEqualTo("wrong-header");
    }

    @Test
    void aPackedFileThatWasCutIsRefusedWhereverItWasCut() throws IOException {
        byte[] gzip = Packed.gzip(GOOD);
        for (int length = 4; length < gzip.length; length++) {
            assertThat(refusal(Arrays.copyOf(gzip, length))).isEqualTo("truncated");
        }
        byte[] bgzip = Packed.bgzip(GOOD);
        assertThat(refusal(bgzip)).isEqualTo("read");
        assertThat(refusal(Arrays.copyOf(bgzip, bgzip.length - 28)))
                .as("between two blocks")
                .isEqualTo("truncated");
    }

    @Test
    void aPackedFileWithADamagedByteIsRefused() throws IOException {
        byte[] gzip = Packed.gzip(GOOD);
        int read = 0;
        for (int at = 12; at < gzip.length; at++) {
            byte[] damaged = gzip.clone();
            damaged[at] ^= 0x10;
            read += refusal(damaged).equals("read") ? 1 : 0;
        }
        assertThat(read).as("bits behind the last symbol mean nothing").isLessThanOrEqualTo(1);
    }

    @Test
    void severalMembersOfAGzipAreOneFileAndSeveralFilesOfAnArchiveAreNot() throws IOException {
        byte[] first = Arrays.copyOf(GOOD, 400);
        byte[] rest = Arrays.copyOfRange(GOOD, 400, GOOD.length);
        assertThat(VcfFile.good(Packed.gzip(first, rest)).report().rows()).isEqualTo(10);
        assertThat(VcfFile.good(Packed.zip(GOOD)).report().rows()).isEqualTo(10);
        assertThat(refusal(Packed.zip(GOOD, GOOD))).isEqualTo("several-files");
    }

    @Test
    void aBombIsRefusedInBoundedMemory() throws IOException {
        byte[] head = VcfFile.of("chr1 1000 . A G . PASS . GT 0/1");
        byte[] zeros = new byte[64 << 20];
        Arrays.fill(zeros, (byte) '\n');
        byte[] bomb = Packed.gzip(head, zeros);
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refusal(bomb)).isEqualTo("bomb");
    }

    @Test
    void aLineOfAGigabyteIsRefusedBeforeItIsInMemory() {
        var door = new GenomeDoor(GenomeLimits.DEFAULT);
        for (byte[] start :
                new byte[][] {bytes("##fileformat=VCFv4.2\n"), bytes("rsid\tchromosome\tposition\tgenotype\n")}) {
            var line = new EndlessLine(start, 1L << 30);
            GenomeFile file = door.read(line, GenomeOptions.NONE, (rows, bytes) -> {});
            assertThat(file)
                    .isInstanceOfSatisfying(
                            GenomeFile.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("line-too-long"));
            assertThat(line.given).isLessThan(32L << 20);
        }
    }

    private static final class EndlessLine extends InputStream {
        private final byte[] start;
        private final long length;
        private long given;

        private EndlessLine(byte[] start, long length) {
            this.start = start;
            this.length = length;
        }

        @Override
        public int read() {
            return given == length ? -1 : given++ < start.length ? start[(int) given - 1] : 'A';
        }
    }

    @Test
    void aWrongHeadIsRefused() {
        String columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n";
        assertThat(refusal(bytes("##fileformat=VCFv3.3\n" + columns))).isEqualTo("wrong-header");
        assertThat(refusal(bytes("##fileformat=VCFv4.2\n"))).isEqualTo("wrong-header");
        assertThat(refusal(bytes("##fileformat=VCFv4.2\nchr1\t5\t.\tA\tG\t.\t.\t.\tGT\t0/1\n")))
                .isEqualTo("wrong-header");
        assertThat(refusal(bytes("##fileformat=VCFv4.2\n" + columns.replace("POS", "PLACE"))))
                .isEqualTo("wrong-header");
        assertThat(refusal(bytes("##fileformat=VCFv4.2\n" + columns.replace("\tFORMAT\tS", ""))))
                .isEqualTo("no-samples");
        assertThat(refusal(bytes("##fileformat=VCFv4.2\n" + columns.replace("\tS\n", "\tS\tS\n"))))
                .isEqualTo("wrong-header");
        assertThat(refusal(bytes(VcfFile.HEAD_38 + columns))).isEqualTo("no-genotypes");
    }

    @Test
    void aRowThatWasCutOrIsNoneIsRefusedWithItsLine() {
        String whole = new String(VcfFile.of("chr1 1000 . A G . PASS . GT 0/1"), StandardCharsets.UTF_8);
        assertThat(VcfFile.read(bytes(whole + "chr1\t1001\t.\tA\tG\t.")))
                .isInstanceOfSatisfying(GenomeFile.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("malformed");
                    assertThat(refused.message()).startsWith("Line 5 ");
                });
        assertThat(refusal(VcfFile.of("chr1 1x . A G . PASS . GT 0/1"))).isEqualTo("malformed");
        assertThat(refusal(VcfFile.of("chr1 1 . A1 G . PASS . GT 0/1"))).isEqualTo("malformed");
        assertThat(refusal(bytes("rsid\tchromosome\tposition\tgenotype\nrs3094315\t1\t752566\n")))
                .isEqualTo("malformed");
    }

    @Test
    void twoAssembliesInOneFileAreRefused() {
        String columns = "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS\n";
        String row37 = "1\t752566\trs3094315\tG\tA\t.\tPASS\t.\tGT\t0/1\n";
        String row38 = "3\t50889578\trs11928389\tT\tC\t.\tPASS\t.\tGT\t0/1\n";
        String head = "##fileformat=VCFv4.2\n";
        assertThat(refusal(bytes(head + columns + row37 + row38))).isEqualTo("mixed-builds");
        assertThat(refusal(bytes(VcfFile.HEAD_38 + columns + row37))).isEqualTo("mixed-builds");
        assertThat(refusal(
                        bytes(head + "##contig=<ID=1,length=248956422>\n##contig=<ID=2,length=243199373>\n" + columns)))
                .isEqualTo("mixed-builds");
        assertThat(refusal(bytes(head + "##reference=file:///hs37d5.fa\n##contig=<ID=1,assembly=GRCh38>\n" + columns)))
                .isEqualTo("mixed-builds");
        assertThat(refusal(bytes(head + columns + row37))).isEqualTo("read");
    }

    @Test
    void anAssemblyThatIsNotToldOrNotReadIsRefused() {
        String rows = "rsid\tchromosome\tposition\tgenotype\nrs1\t1\t101\tAG\n";
        assertThat(refusal(bytes(rows))).isEqualTo("unknown-build");
        assertThat(refusal(bytes("# build 36\n" + rows))).isEqualTo("unsupported-build");
        assertThat(refusal(bytes("# build 37\n" + rows))).isEqualTo("read");
        assertThat(refusal(bytes("# build 37\n" + rows + "rs2\t1\t249250622\tAG\n")))
                .isEqualTo("position-outside");
        assertThat(VcfFile.read(bytes("# build 37\n" + rows), VcfFile.on(io.epione.profile.genome.Build.GRCH38)))
                .isInstanceOfSatisfying(
                        GenomeFile.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("other-build"));
    }

    @Test
    void halfAMillionRowsThatSayTheSameAreRefused() {
        String row = "rs11\t1\t1000\tAG\n";
        assertThat(refusal(bytes("# build 37\n# rsid\tchromosome\tposition\tgenotype\n" + row.repeat(500_000))))
                .isEqualTo("duplicate-rows");
    }

    @Test
    void aSecondFileBehindTheFirstIsRefused() {
        assertThat(refusal(bytes(new String(GOOD, StandardCharsets.UTF_8).repeat(2))))
                .isEqualTo("second-header");
    }

    @Test
    void moreSitesThanAreTakenAreRefused() {
        var door = new GenomeDoor(new GenomeLimits(1000, 1L << 30, 250, 1 << 20));
        String rows = IntStream.range(0, 1001)
                .mapToObj(i -> "rs" + i + "\t1\t" + (1000 + i) + "\tAG\n")
                .collect(Collectors.joining("", "# build 37\n# rsid\tchromosome\tposition\tgenotype\n", ""));
        assertThat(door.read(new java.io.ByteArrayInputStream(bytes(rows)), GenomeOptions.NONE, (r, b) -> {}))
                .isInstanceOfSatisfying(
                        GenomeFile.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("too-many-sites"));
    }

    @Test
    void allelesOfTheOtherStrandAreRefused() {
        String rows = "rs4244285\t10\t96541616\tCC\nrs1057910\t10\t96741053\tTG\nrs429358\t19\t45411941\tAA\n";
        assertThat(refusal(bytes("# rsid\tchromosome\tposition\tgenotype\n" + rows)))
                .isEqualTo("other-strand");
    }

    @Test
    void noBytesMakeTheDoorThrow() {
        var random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            byte[] turned = GOOD.clone();
            for (int k = 0; k < 3; k++) {
                turned[random.nextInt(turned.length)] = (byte) random.nextInt();
            }
            VcfFile.read(turned);
        }
    }
}
