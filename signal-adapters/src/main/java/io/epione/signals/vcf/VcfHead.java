package io.epione.signals.vcf;

import htsjdk.tribble.TribbleException;
import htsjdk.tribble.readers.LineIteratorImpl;
import htsjdk.tribble.readers.SynchronousLineReader;
import htsjdk.variant.vcf.VCFCodec;
import htsjdk.variant.vcf.VCFContigHeaderLine;
import htsjdk.variant.vcf.VCFHeader;
import io.epione.profile.genome.Chromosome;
import io.epione.signals.genome.BuildFinder;
import io.epione.signals.genome.ByteLines;
import io.epione.signals.genome.ChromosomeNames;
import io.epione.signals.genome.RefusedGenome;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a VCF.
 *
 * @param samples in the order of the columns
 * @param source the program that wrote it, empty where it does not say
 * @param flagsImputed whether rows that were imputed carry a flag, so that a quality alone means nothing
 * @param olderMitochondria whether chrM is the one of UCSC's hg19, which counts otherwise
 */
record VcfHead(List<String> samples, String source, boolean flagsImputed, boolean olderMitochondria) {
    private static final int MOST_LINES = 200_000;
    private static final int MOST_CHARS = 64 << 20;
    private static final int HG19_CHR_M = 16571;
    private static final String COLUMNS = "#CHROM\t";
    private static final String SOURCE = "##source=";

    /** Reads up to the row of the columns, and tells the finder what the head says of the assembly. */
    static VcfHead read(ByteLines lines, BuildFinder build) throws IOException {
        StringBuilder kept = new StringBuilder();
        String source = "";
        boolean flagged = false;
        long chars = 0;
        while (lines.next()) {
            String line = lines.text();
            chars += line.length();
            if (!line.startsWith("#") || lines.number() > MOST_LINES || chars > MOST_CHARS) {
                break;
            }
            if (line.startsWith(COLUMNS)) {
                VCFHeader header = parse(kept.append(line).append('\n').toString());
                boolean older = contigs(header, build);
                return new VcfHead(samples(line), source, flagged, older);
            }
            if (line.startsWith(SOURCE) && source.isEmpty()) {
                source = line.substring(SOURCE.length());
            }
            flagged |= line.startsWith("##INFO=<ID=IMP,") || line.startsWith("##INFO=<ID=IMPUTED,");
            if (line.startsWith("##reference=") || line.startsWith("##assembly=")) {
                build.say(line);
            }
            if (lines.number() == 1) {
                kept.append(version(line)).append('\n');
            } else if (line.startsWith("##contig=<")) {
                kept.append(line).append('\n');
            }
        }
        throw wrong("The head of the VCF has no row of columns (#CHROM ...).");
    }

    /** Versions after those that htsjdk knows write the lines that are needed here in the same way. */
    private static String version(String line) throws RefusedGenome {
        if (!line.matches("##fileformat=VCFv4\\.\\d")) {
            throw wrong("Only VCF of version 4 is read.");
        }
        return line.charAt(line.length() - 1) > '3' ? "##fileformat=VCFv4.3" : line;
    }

    private static VCFHeader parse(String head) throws RefusedGenome {
        try {
            var lines = new LineIteratorImpl(new SynchronousLineReader(new StringReader(head)));
            return (VCFHeader) new VCFCodec().readActualHeader(lines);
        } catch (TribbleException | IllegalArgumentException | IllegalStateException e) {
            throw wrong("The head of the VCF is not as the format has it.");
        }
    }

    private static boolean contigs(VCFHeader header, BuildFinder build) {
        boolean older = false;
        for (VCFContigHeaderLine contig : header.getContigLines()) {
            Map<String, String> fields = contig.getGenericFields();
            String assembly = fields.get("assembly");
            if (assembly != null) {
                build.say(assembly);
            }
            Chromosome chromosome = ChromosomeNames.of(contig.getID());
            long length = number(fields.get("length"));
            if (chromosome != null) {
                build.length(chromosome, length);
                older |= chromosome == Chromosome.MT && length == HG19_CHR_M;
            }
        }
        return older;
    }

    private static long number(@Nullable String text) {
        return text == null || !text.matches("\\d{1,12}") ? 0 : Long.parseLong(text);
    }

    private static List<String> samples(String columns) throws RefusedGenome {
        String[] names = columns.split("\t", -1);
        if (names.length < 10) {
            throw new RefusedGenome("no-samples", "The VCF lists sites and nobody's genotypes.");
        }
        List<String> samples = List.of(names).subList(9, names.length);
        if (new HashSet<>(samples).size() < samples.size()) {
            throw wrong("The VCF has two samples of one name.");
        }
        return samples;
    }

    static RefusedGenome wrong(String message) {
        return new RefusedGenome("wrong-header", message);
    }
}
