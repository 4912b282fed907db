package io.epione.models.pgx;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.SiteCall;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToConfirmTest {
    private final ToConfirm list = new ToConfirm();

    private static VcfGenotypes onGrch37(String place, SiteCall call) {
        return new VcfGenotypes(Build.GRCH37, Map.of(place, call));
    }

    @Test
    void oneCopyOfADominantVariantIsNamedByItsGeneAlone() {
        SiteCall carried = new SiteCall.Called("ACT", "ACT", "A", false);

        assertThat(list.in(onGrch37("17:41276044", carried))).containsExactly("BRCA1");
        assertThat(list.in(new VcfGenotypes(Build.GRCH38, Map.of("17:43124027", carried))))
                .containsExactly("BRCA1");
    }

    @Test
    void whatNeedsTwoCopiesIsNotNamedForOne() {
        assertThat(list.in(onGrch37("6:26093141", new SiteCall.Called("G", "G", "A", false))))
                .isEmpty();
        assertThat(list.in(onGrch37("6:26093141", new SiteCall.Called("G", "A", "A", false))))
                .containsExactly("HFE");
        assertThat(list.in(new VcfGenotypes(
                        Build.GRCH37,
                        Map.of(
                                "1:45798475", new SiteCall.Called("T", "T", "C", false),
                                "1:45797228", new SiteCall.Called("C", "C", "T", false)))))
                .containsExactly("MUTYH");
    }

    @Test
    void anotherVariantOfTheSamePlaceAndWhatWasOnlyInferredAreNot() {
        assertThat(list.in(onGrch37("17:41276044", new SiteCall.Called("AC", "AC", "A", false))))
                .isEmpty();
        assertThat(list.in(onGrch37(
                        "17:41276044", new SiteCall.Imputed(new SiteCall.Called("ACT", "ACT", "A", false), 0.99))))
                .isEmpty();
        assertThat(list.in(onGrch37("17:41276044", SiteCall.NO_CALL))).isEmpty();
    }

    @Test
    void lettersOfAConsumerFileAreRead() {
        assertThat(list.in(onGrch37("17:41276044", new SiteCall.Called(null, "I", "D", false))))
                .containsExactly("BRCA1");
        assertThat(list.in(onGrch37("17:41276044", new SiteCall.Called(null, "I", "I", false))))
                .isEmpty();
    }
}
