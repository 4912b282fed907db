package io.epione.signals;

import io.epione.signals.consumer.ConsumerReader;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.genome.GenomeLimits;
import io.epione.signals.genome.GenomeOptions;
import io.epione.signals.genome.GenomeProgress;
import io.epione.signals.genome.RefusedGenome;
import io.epione.signals.genome.Unpacked;
import io.epione.signals.vcf.VcfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The door for files of genotypes: VCF and gVCF, and the raw data of consumer tests; plain, or packed by gzip, bgzip or
 * zip. What a file is shows in its bytes. Memory grows with the sites that are kept, not with the file. Thread-safe.
 */
public final class GenomeDoor {
    private final GenomeLimits limits;
    private final VcfReader vcf;
    private final ConsumerReader consumer;

    public GenomeDoor(GenomeLimits limits) {
        this.limits = limits;
        this.vcf = new VcfReader(limits);
        this.consumer = new ConsumerReader(limits);
    }

    /**
     * Reads a file to its end. Never throws on bad input, nor on a stream that breaks off; what {@code progress} throws
     * ends the reading and is passed on.
     *
     * @param body not closed
     */
    public GenomeFile read(InputStream body, GenomeOptions options, GenomeProgress progress) {
        try (Unpacked file = Unpacked.open(body, limits)) {
            return VcfReader.reads(file) ? vcf.read(file, options, progress) : consumer.read(file, options, progress);
        } catch (RefusedGenome e) {
            return e.refused();
        } catch (IOException e) {
            return new RefusedGenome("truncated", "The file broke off or is damaged; send the whole file.").refused();
        }
    }

    /** Why a file that begins so is none of genotypes, in one word such as {@code bam}; empty where it is one. */
    public static Optional<String> look(byte[] beginning) {
        try (Unpacked file = Unpacked.open(new ByteArrayInputStream(beginning), GenomeLimits.DEFAULT)) {
            if (!VcfReader.reads(file)) {
                ConsumerReader.look(file);
            }
            return Optional.empty();
        } catch (RefusedGenome e) {
            return Optional.of(e.code());
        } catch (IOException e) {
            return Optional.of("truncated");
        }
    }
}
