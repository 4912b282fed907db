package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.genome.Carrier;
import io.epione.assistant.genome.GeneTexts;
import io.epione.assistant.genome.PersonGenes;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Profiles;
import io.epione.assistant.reply.gate.AnswerGate;
import io.epione.models.pgx.PgxGuidance;
import io.epione.policies.wording.Wording;
import io.epione.profile.genome.Chromosome;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedicineAnswerTest {
    private static final AnswerGate GATE = new AnswerGate();
    private static final String ASKED = "Is clopidogrel all right for me?";

    @ParameterizedTest
    @ValueSource(
            strings = {ASKED, "is Plavix ok for me", "What do my genes say about clopidogrel?", "can i take clopidogrel"
            })
    void aMedicineQuestionIsAnsweredWithDiplotypeGuidelineAndHandover(String text) {
        String said = said(Carrier.poorForClopidogrel(), text);

        assertThat(said)
                .contains("CYP2C19 *2/*2", "Poor Metabolizer")
                .contains("CPIC guideline for CYP2C19 and clopidogrel, 2022")
                .contains("keep taking it until your prescriber answers");
    }

    @Test
    void theGuidelineIsCitedWithItsAddress() {
        Draft draft = answer(Carrier.poorForClopidogrel(), Profiles.ask(ASKED, Profiles.empty()))
                .orElseThrow();

        assertThat(draft.sentences().stream()
                        .flatMap(sentence -> sentence.cited().stream())
                        .map(evidence -> String.valueOf(evidence.source().url())))
                .contains("https://pubmed.ncbi.nlm.nih.gov/35034351/");
    }

    @Test
    void withTheSiteMissingItCannotBeToldFromThisFile() {
        PersonGenes elsewhere =
                new Carrier().with(Chromosome.C10, 94842866, "A", "G", "G").genes();

        assertThat(said(elsewhere, ASKED))
                .startsWith(
                        "I cannot tell from this file what CYP2C19 means for clopidogrel. Positions that are missing:")
                .doesNotContain("no change");
    }

    @Test
    void aFluoropyrimidineIsForOncologyBeforeTheNextDose() {
        assertThat(said(Carrier.reducedForFluoropyrimidines(), "Is capecitabine safe for me?"))
                .contains("DPYD", "call oncology before the next dose");
    }

    @Test
    void aGeneOfLaboratoriesIsNotToldFromAFile() {
        assertThat(said(Carrier.poorForClopidogrel(), "Is codeine ok for me?"))
                .contains("No file of this kind can tell CYP2D6");
    }

    @Test
    void withoutAGenomeOnlyAQuestionOfGenesIsAnswered() {
        assertThat(said(Carrier.none(), ASKED)).isEmpty();
        assertThat(said(Carrier.none(), "what do my genes say about clopidogrel"))
                .contains("no genome file");
    }

    @Test
    void withTheConsentTurnedOffTheGenesAreNotTold() {
        assertThat(said(Carrier.withheld(), "what do my genes say about clopidogrel"))
                .contains("turned off");
        assertThat(said(Carrier.withheld(), ASKED)).isEmpty();
    }

    @Test
    void aGenomeThatDoesNotOpenIsNotTakenForNone() {
        assertThat(said(Carrier.unreadable(), ASKED))
                .contains("kept, but it cannot be read", "cannot tell")
                .doesNotContain("no genome file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"What is clopidogrel?", "Is my glucose all right for me?", "what are my genes"})
    void otherQuestionsAreLeftToOthers(String text) {
        assertThat(said(Carrier.poorForClopidogrel(), text)).isEmpty();
    }

    private static String said(PersonGenes genes, String text) {
        return text(answer(genes, Profiles.ask(text, Profiles.empty())));
    }

    private static Optional<Draft> answer(PersonGenes genes, Ask ask) {
        Wording wording = new Wording();
        return new MedicineAnswer(new PgxGuidance(), new GeneWords(new GeneTexts(wording)), wording)
                .answer(Profiles.ask(ask, genes));
    }

    private static String text(Optional<Draft> draft) {
        draft.ifPresent(said -> assertThat(said.sentences())
                .allMatch(sentence ->
                        GATE.check(sentence.text(), sentence.cited()).passed()));
        return draft.map(said -> said.sentences().stream().map(Bound::text).collect(Collectors.joining(" ")))
                .orElse("");
    }
}
