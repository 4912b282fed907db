package io.epione.signals.genome;

import static io.epione.signals.vcf.VcfFile.bytes;
import static io.epione.signals.vcf.VcfFile.good;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Concordance;
import io.epione.profile.genome.PackedGenotypes;
import io.epione.profile.genome.SiteCall.Called;
import io.epione.profile.person.Sex;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamePersonTest {
    private static final MadePerson MAN = new MadePerson(1, true);
    private static final MadePerson WOMAN = new MadePerson(2, false);

    /** In any order, and with the letters that consumer files use for insertions and deletions. */
    private static List<String> alleles(Called called, MadePerson.Site site) {
        return Stream.of(called.first(), called.second())
                .filter(Objects::nonNull)
                .map(allele -> site.isSnv() || allele.equals("I") || allele.equals("D")
                        ? allele
                        : allele.length() > 1 ? "I" : "D")
                .sorted()
                .toList();
    }

    private static void areEqual(MadePerson person, PackedGenotypes one, PackedGenotypes other) {
        for (MadePerson.Site site : person.sites) {
            var a = (Called) one.named("rs" + site.rs());
            var b = (Called) other.named("rs" + site.rs());
            assertThat(alleles(b, site)).as(site.toString()).isEqualTo(alleles(a, site));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aVcfAndARawDataFileOfOnePersonSayTheSame(MadePerson.Maker maker) {
        for (MadePerson person : List.of(MAN, WOMAN)) {
            PackedGenotypes raw = good(bytes(person.rawData(maker))).genotypes();
            for (boolean newer : new boolean[] {false, true}) {
                PackedGenotypes vcf = good(bytes(person.vcf(newer))).genotypes();
                areEqual(person, vcf, raw);
                assertThat(Concordance.of(vcf, raw).ofTwoPeople()).isFalse();
            }
        }
    }

    @Test
    void positionsAreThoseOfTheFilesOwnAssembly() {
        MadePerson.Site site = MAN.sites.getFirst();
        PackedGenotypes older = good(bytes(MAN.vcf(false))).genotypes();
        PackedGenotypes newer = good(bytes(MAN.vcf(true))).genotypes();
        assertThat(older.build()).isEqualTo(Build.GRCH37);
        assertThat(newer.build()).isEqualTo(Build.GRCH38);
        assertThat(older.at("1", site.position37())).isEqualTo(newer.at("1", site.position38()));
    }

    @Test
    void packingChangesNothing() throws IOException {
        byte[] plain = bytes(WOMAN.vcf(true));
        PackedGenotypes genotypes = good(plain).genotypes();
        areEqual(WOMAN, genotypes, good(Packed.gzip(plain)).genotypes());
        areEqual(WOMAN, genotypes, good(Packed.bgzip(plain)).genotypes());
        areEqual(WOMAN, genotypes, good(Packed.zip(plain)).genotypes());
    }

    @Test
    void xAndYTellTheSexThatAFileSpeaksOf() {
        Arrays.stream(MadePerson.Maker.values()).forEach(maker -> {
            SexCheck man = good(bytes(MAN.rawData(maker))).report().sex();
            SexCheck woman = good(bytes(WOMAN.rawData(maker))).report().sex();
            assertThat(man.finding()).isEqualTo(SexCheck.Finding.ONE_X);
            assertThat(woman.finding()).isEqualTo(SexCheck.Finding.TWO_X);
            assertThat(man.contradicts(Sex.FEMALE)).isTrue();
            assertThat(man.contradicts(Sex.MALE)).isFalse();
            assertThat(man.contradicts(Sex.UNKNOWN)).isFalse();
            assertThat(woman.contradicts(Sex.MALE)).isTrue();
        });
    }

    @Test
    void filesOfTwoPeopleAreToldApart() {
        PackedGenotypes man = good(bytes(MAN.vcf(true))).genotypes();
        PackedGenotypes woman =
                good(bytes(WOMAN.rawData(MadePerson.Maker.MADE_23ANDME))).genotypes();
        assertThat(Concordance.of(man, woman).ofTwoPeople()).isTrue();
    }
}
