package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.pgx.ToConfirm.Finding;
import io.epione.models.pgx.ToConfirm.Seen;
import io.epione.profile.genome.Build;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.SiteCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToConfirmTest {
    private final ToConfirm list = new ToConfirm();

    private static VcfGenotypes onGrch37(String place, SiteCall call) {
        return new VcfGenotypes(Build.GRCH37, Map.of(place, call));
    }

    private List<String> genes(Genotypes genotypes) {
        return list.in(genotypes).stream().map(Finding::gene).toList();
    }

    @Test
    void oneCopyOfADominantVariantIsNamedByItsGeneAlone() {
        SiteCall carried = new SiteCall.Called("ACT", "ACT", "A", false);

        assertThat(genes(onGrch37("17:41276044", carried))).containsExactly("BRCA1");
        assertThat(genes(new VcfGenotypes(Build.GRCH38, Map.of("17:43124027", carried))))
                .containsExactly("BRCA1");
    }

    @Test
    void whatNeedsTwoCopiesIsNotNamedForOne() {
        assertThat(genes(onGrch37("6:26093141", new SiteCall.Called("G", "G", "A", false))))
                .isEmpty();
        assertThat(genes(onGrch37("6:26093141", new SiteCall.Called("G", "A", "A", false))))
                .containsExactly("HFE");
        assertThat(genes(new VcfGenotypes(
                        Build.GRCH37,
                        Map.of(
                                "1:45798475", new SiteCall.Called("T", "T", "C", false),
                                "1:45797228", new SiteCall.Called("C", "C", "T", false)))))
                .containsExactly("MUTYH");
    }

    @Test
    void anotherVariantOfTheSamePlaceAndWhatWasOnlyInferredAreNot() {
        assertThat(genes(onGrch37("17:41276044", new SiteCall.Called("AC", "AC", "A", false))))
                .isEmpty();
        assertThat(genes(onGrch37(
                        "17:41276044", new SiteCall.Imputed(new SiteCall.Called("ACT", "ACT", "A", false), 0.99))))
                .isEmpty();
        assertThat(genes(onGrch37("17:41276044", SiteCall.NO_CALL))).isEmpty();
    }

    @Test
    void lettersOfAConsumerFileAreRead() {
        assertThat(genes(onGrch37("17:41276044", new SiteCall.Called(null, "I", "D", false))))
                .containsExactly("BRCA1");
        assertThat(genes(onGrch37("17:41276044", new SiteCall.Called(null, "I", "I", false))))
                .isEmpty();
    }

    @Test
    void whatWasSeenIsKeptAndNamesTheGeneAgainWithoutTheFile() {
        Finding found = list.in(onGrch37("6:26093141", new SiteCall.Called("G", "A", "A", false)))
                .getFirst();

        assertThat(found).isEqualTo(new Finding("HFE", List.of(new Seen("rs1800562", 2))));
        assertThat(list.names(found)).isTrue();
        assertThat(list.names(new Finding("HFE", List.of(new Seen("rs1800562", 1)))))
                .isFalse();
        assertThat(list.names(new Finding("HFE", List.of(new Seen("rs34612342", 2)))))
                .as("a variant of another gene, or that is no longer listed")
                .isFalse();
        assertThat(list.names(new Finding("NOGENE", List.of()))).isFalse();
    }
}
