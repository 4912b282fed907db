package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.Profiles;
import io.epione.models.pgx.PgxGuidance;
import io.epione.policies.wording.Wording;
import io.epione.profile.genome.GeneResult;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PgxViewTest {
    private static final PgxGuidance GUIDANCE = new PgxGuidance();

    @Test
    void aGeneIsShownWithItsDiplotypeItsGapsAndItsGuidance() {
        PgxView.Gene gene = gene("CYP2C19");

        assertThat(gene.source()).isEqualTo("file");
        assertThat(gene.callability()).isEqualTo("called");
        assertThat(gene.diplotypes()).containsExactly(new PgxView.Diplotype("*2/*2", "Poor Metabolizer", null, true));
        assertThat(gene.missing()).extracting(PgxView.Missing::why).containsOnly("not-in-file");
        assertThat(gene.guidance())
                .filteredOn(one -> one.medicine().equals("clopidogrel"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.guidanceClass()).isEqualTo("avoid");
                    assertThat(one.text()).contains("That is for your prescriber to decide");
                    assertThat(one.handover()).contains("keep taking it until your prescriber answers");
                    assertThat(one.active()).isTrue();
                    assertThat(one.review()).isEqualTo("unreviewed");
                });
    }

    @Test
    void aGeneThatTheFileDoesNotHoldIsNotCalled() {
        assertThat(gene("TPMT").callability()).isEqualTo("not-called");
        assertThat(gene("TPMT").guidance())
                .extracting(PgxView.For::guidanceClass)
                .containsOnly("cannot-tell");
        assertThat(gene("CYP2D6").source()).isEqualTo("laboratory-only");
    }

    private static PgxView.Gene gene(String name) {
        Genes genes = Carrier.poorForClopidogrel()
                .of(Profiles.ask("", Profiles.empty()).scope());
        List<GeneResult> results = ((Genes.Known) genes).results();
        return PgxView.of(
                        results,
                        GUIDANCE.of(results, GUIDANCE.medicines()),
                        Set.of("clopidogrel"),
                        new GeneTexts(new Wording()))
                .genes()
                .stream()
                .filter(gene -> gene.gene().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
