package io.epione.profile.genome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ConcordanceTest {
    private static PackedGenotypes person(long seed, Build build, int moved, double wrong) {
        var genome = new Random(seed);
        var errors = new Random(seed + 1);
        var builder = new GenotypesBuilder();
        for (int i = 1; i <= 2000; i++) {
            int first = genome.nextInt(2);
            int second = genome.nextInt(2);
            boolean error = errors.nextDouble() < wrong;
            builder.add(
                    Chromosome.C5,
                    1000 * i + moved,
                    SnvCode.vcf((byte) 'A', (byte) 'G', error ? 1 - first : first, second, false),
                    i,
                    Double.NaN);
        }
        return builder.build(build);
    }

    @Test
    void filesOfOnePersonAgreeInSpiteOfErrorsAndOfTheBuild() {
        PackedGenotypes one = person(1, Build.GRCH37, 0, 0);
        assertThat(Concordance.of(one, person(1, Build.GRCH37, 0, 0.02)).ofTwoPeople())
                .isFalse();
        Concordance overBuilds = Concordance.of(one, person(1, Build.GRCH38, 17, 0.02));
        assertThat(overBuilds.informative()).isGreaterThan(900);
        assertThat(overBuilds.ofTwoPeople()).isFalse();
    }

    @Test
    void filesOfTwoPeopleAreToldApart() {
        assertThat(Concordance.of(person(1, Build.GRCH37, 0, 0), person(2, Build.GRCH37, 0, 0))
                        .ofTwoPeople())
                .isTrue();
        assertThat(Concordance.of(person(1, Build.GRCH37, 0, 0), person(2, Build.GRCH38, 17, 0))
                        .ofTwoPeople())
                .isTrue();
    }

    @Test
    void filesThatShareTooLittleAreNotToldApart() {
        PackedGenotypes elsewhere = person(2, Build.GRCH37, 500, 0);
        assertThat(Concordance.of(person(1, Build.GRCH37, 0, 0), elsewhere))
                .isEqualTo(new Concordance(0, 0))
                .extracting(Concordance::ofTwoPeople)
                .isEqualTo(false);
    }
}
