package io.epione.signals.vcf;

import io.epione.profile.genome.Build;
import io.epione.signals.GenomeDoor;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.genome.GenomeLimits;
import io.epione.signals.genome.GenomeOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Small VCF files for tests. */
public final class VcfFile {
    public static final String HEAD_38 = "##fileformat=VCFv4.2\n##contig=<ID=chr1,length=248956422>\n";
    private static final GenomeDoor DOOR = new GenomeDoor(GenomeLimits.DEFAULT);

    private VcfFile() {}

    /** A file of one sample on GRCh38; rows are written with spaces for tabs. */
    public static byte[] of(String... rows) {
        return bytes(HEAD_38
                + "#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT S\n".replace(' ', '\t')
                + Arrays.stream(rows).map(row -> row.replace(' ', '\t') + "\n").collect(Collectors.joining()));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static GenomeFile read(byte[] body) {
        return read(body, GenomeOptions.NONE);
    }

    public static GenomeFile read(byte[] body, GenomeOptions options) {
        return DOOR.read(new ByteArrayInputStream(body), options, (rows, bytes) -> {});
    }

    public static GenomeFile.Read good(byte[] body) {
        return good(body, GenomeOptions.NONE);
    }

    public static GenomeFile.Read good(byte[] body, GenomeOptions options) {
        return switch (read(body, options)) {
            case GenomeFile.Read read -> read;
            case GenomeFile.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    public static String refusal(byte[] body) {
        return switch (read(body)) {
            case GenomeFile.Read read -> "read";
            case GenomeFile.Refused refused -> refused.code();
        };
    }

    public static GenomeOptions on(Build build) {
        return new GenomeOptions(null, build);
    }

    public static byte[] resource(String path) {
        try (InputStream in = VcfFile.class.getResourceAsStream(path)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
