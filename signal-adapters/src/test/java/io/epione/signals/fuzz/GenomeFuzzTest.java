package io.epione.signals.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.Sites;
import io.epione.signals.GenomeDoor;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.genome.GenomeLimits;
import io.epione.signals.genome.GenomeOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** No bytes make the door for genotypes throw, or give genotypes that cannot be stored and read back. */
class GenomeFuzzTest {
    private static final GenomeDoor DOOR = new GenomeDoor(new GenomeLimits(100_000, 64 << 20, 250, 1 << 20));

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void vcf(byte[] body) throws IOException {
        read(body);
    }

    @FuzzTest
    @ArgumentsSource(Seeds.class)
    void consumer(byte[] body) throws IOException {
        read(body);
    }

    private static void read(byte[] body) throws IOException {
        for (Build build : Build.values()) {
            GenomeFile file =
                    DOOR.read(new ByteArrayInputStream(body), new GenomeOptions(null, build), (rows, bytes) -> {});
            if (file instanceof GenomeFile.Read read) {
                isStorable(read.genotypes());
            }
        }
    }

    private static void isStorable(PackedGenotypes genotypes) throws IOException {
        var out = new ByteArrayOutputStream();
        genotypes.writeTo(out);
        PackedGenotypes again = PackedGenotypes.readFrom(new ByteArrayInputStream(out.toByteArray()));
        for (Chromosome chromosome : Chromosome.all()) {
            Sites sites = genotypes.sites(chromosome);
            for (int row = 0; row < sites.size(); row++) {
                assertThat(again.sites(chromosome).call(row)).isEqualTo(sites.call(row));
            }
        }
    }
}
