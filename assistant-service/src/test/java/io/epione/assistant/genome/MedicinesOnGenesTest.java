package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.turn.Chat;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MedicinesOnGenesTest {
    private static final String ASKED = "Is clopidogrel all right for me?";
    private static final String CYP2C19 = "genes.find { it.gene == 'CYP2C19' }";

    private final Genome genome;
    private final SignedTokens tokens;
    private final LoopClient loop;
    private final SealedWords sealed;
    private PatientId patient = new PatientId("nobody");

    @Inject
    MedicinesOnGenesTest(Genome genome, SignedTokens tokens, LoopClient loop, SealedWords sealed) {
        this.genome = genome;
        this.tokens = tokens;
        this.loop = loop;
        this.sealed = sealed;
    }

    @BeforeEach
    void somebodyNew() {
        patient = genome.somebody();
    }

    private String token() {
        return tokens.patient(patient.value());
    }

    private void takes(String medicine) {
        genome.takes(patient, medicine);
    }

    private void sends(TwoGenes file) {
        genome.taken(patient, "", file.bytes()).body("status", equalTo("stored"));
        genome.checked();
    }

    /** Everything that the conversations show, as the person reads it. */
    private String chat() {
        return sealed.open(patient, "[" + loop.chat(patient.value()).replace("\n", ",") + "]");
    }

    private static String text(ValidatableResponse reply) {
        return String.join(" ", reply.extract().<List<String>>path("sentences.text"));
    }

    @Test
    void aMedicineQuestionIsAnsweredFromTheFileWithGuidelineAndHandover() throws IOException {
        takes("Clopidogrel 75 mg");
        sends(TwoGenes.poorForClopidogrel());

        ValidatableResponse reply = Chat.of(token()).say(ASKED).statusCode(200);

        assertThat(text(reply))
                .contains("CYP2C19 *2/*2", "Poor Metabolizer")
                .contains("CPIC guideline for CYP2C19 and clopidogrel, 2022")
                .contains("keep taking it until your prescriber answers");
        reply.body("sentences.citations", everyItem(not(empty())))
                .body("citations.url", hasItem("https://pubmed.ncbi.nlm.nih.gov/35034351/"))
                .body("disposition.level", equalTo("soon"));
    }

    @Test
    void theGenesAreShownWithWhatTheyMeanForTheMedicineThatIsTaken() throws IOException {
        takes("Clopidogrel 75 mg");
        sends(TwoGenes.poorForClopidogrel());

        String clopidogrel = CYP2C19 + ".guidance.find { it.medicine == 'clopidogrel' }";
        Chat.as(token())
                .get("/api/genome/pgx")
                .then()
                .statusCode(200)
                .body("state", equalTo("known"))
                .body(CYP2C19 + ".callability", equalTo("called"))
                .body(CYP2C19 + ".diplotypes.diplotype", contains("*2/*2"))
                .body(CYP2C19 + ".missing", empty())
                .body(clopidogrel + ".guidanceClass", equalTo("avoid"))
                .body(clopidogrel + ".active", equalTo(true))
                .body("genes.find { it.gene == 'TPMT' }.callability", equalTo("not-called"));
    }

    @Test
    void withTheSiteMissingItCannotBeToldFromThisFile() throws IOException {
        takes("Clopidogrel 75 mg");
        sends(TwoGenes.usual().without(94775367).without(94781859));

        assertThat(text(Chat.of(token()).say(ASKED)))
                .contains("cannot tell from this file", "rs4244285")
                .doesNotContain("no change", "*1/*1");
        assertThat(loop.open(patient.value())).isEmpty();
    }

    @Test
    void withTheConsentTurnedOffNothingOfTheGenomeIsSaid() throws IOException {
        sends(TwoGenes.poorForClopidogrel());
        genome.consent(patient, false);
        takes("Clopidogrel 75 mg");

        // A card of knowledge may name the gene; what it says is nobody's result.
        assertThat(text(Chat.of(token()).say(ASKED))).doesNotContain("*2", "35034351", "this file");
        assertThat(text(Chat.of(token()).say("What do my genes say about clopidogrel?")))
                .contains("turned off")
                .doesNotContain("CYP2C19", "*2");
        Chat.as(token()).get("/api/genome/pgx").then().body("state", equalTo("withheld"));
        assertThat(loop.open(patient.value())).isEmpty();
    }

    @Test
    void aFileThatShowsAMedicineOnRecordIsToBeAvoidedGoesToThePrescriberOnce() throws IOException {
        takes("Clopidogrel 75 mg");
        assertThat(loop.open(patient.value())).isEmpty();
        sends(TwoGenes.poorForClopidogrel());
        sends(TwoGenes.poorForClopidogrel());

        assertThat(loop.open(patient.value())).singleElement().satisfies(one -> {
            assertThat(one.path("level").asText()).isEqualTo("soon");
            assertThat(one.path("reason").asText()).contains("clopidogrel", "CYP2C19");
        });
        assertThat(chat())
                .containsOnlyOnce(
                        "If clopidogrel was prescribed for you: keep taking it until your prescriber answers");
    }

    @Test
    void aMedicineThatComesInAfterTheGenomeIsCheckedToo() throws IOException {
        sends(TwoGenes.poorForClopidogrel());
        takes("Plavix 75 mg");

        assertThat(loop.open(patient.value())).hasSize(1);
    }

    @Test
    void aMedicineThatIsAskedAboutAndOnRecordIsOneMatterForThePrescriber() throws IOException {
        takes("Clopidogrel 75 mg");
        sends(TwoGenes.poorForClopidogrel());
        String raised = only().path("id").asText();

        String answer = text(Chat.of(token()).say(ASKED).statusCode(200).body("escalation.id", equalTo(raised)));

        assertThat(only().path("id").asText()).isEqualTo(raised);
        assertThat(only().path("history").findValuesAsText("note"))
                .as("nothing that the person wrote is lost")
                .contains(ASKED);
        assertThat(only().path("told").toString()).contains("CYP2C19 *2/*2");
        assertThat(answer).contains("CYP2C19 *2/*2");
    }

    @Test
    void whatWasAskedFirstIsNotRaisedAgainByTheRecords() throws IOException {
        takes("Clopidogrel 75 mg");
        sends(TwoGenes.poorForClopidogrel());
        close("resolve", Map.of("outcome", "advice-given"));
        String asked = Chat.of(token()).say(ASKED).extract().path("escalation.id");
        sends(TwoGenes.poorForClopidogrel());

        assertThat(only().path("id").asText()).isEqualTo(asked);
        assertThat(LoopClient.actions(only())).contains("again");
    }

    @Test
    void askedAgainAfterAnAnswerItIsANewMatter() throws IOException {
        takes("Clopidogrel 75 mg");
        sends(TwoGenes.poorForClopidogrel());
        String answered = close("reply", Map.of("text", "Please go on for now."));
        Chat.of(token()).say(ASKED).body("escalation.id", not(equalTo(answered)));

        assertThat(loop.open(patient.value()))
                .extracting(one -> one.path("status").asText())
                .containsExactlyInAnyOrder("requested", "answered");
    }

    @Test
    void whoAlsoWantsAPersonIsHeardAsOneWhoDoes() throws IOException {
        takes("Clopidogrel 75 mg");
        sends(TwoGenes.poorForClopidogrel());
        Chat.of(token()).say("I want to talk to a person. " + ASKED).statusCode(200);

        assertThat(loop.open(patient.value())).hasSize(2);
    }

    private JsonNode only() {
        List<JsonNode> open = loop.open(patient.value());
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    /** @return the escalation that a nurse acted on */
    private String close(String act, Map<String, String> body) {
        String id = only().path("id").asText();
        loop.act("maya", id, act, body).then().statusCode(200);
        return id;
    }

    @Test
    void aFluoropyrimidineWithoutTheEnzymeIsUrgentForOncology() throws IOException {
        takes("Capecitabine 500 mg");
        sends(TwoGenes.usual().twice(97450058));

        List<JsonNode> open = loop.open(patient.value());
        assertThat(open)
                .singleElement()
                .satisfies(one -> assertThat(one.path("level").asText()).isEqualTo("urgent"));
        assertThat(chat()).contains("call oncology before the next dose");

        ValidatableResponse reply =
                Chat.of(token()).say("Is capecitabine all right for me?").statusCode(200);
        assertThat(text(reply)).contains("DPYD", "Poor Metabolizer", "call oncology before the next dose");
        reply.body("disposition.level", equalTo("urgent")).body("sentences.citations", everyItem(not(empty())));
        assertThat(only().path("level").asText()).isEqualTo("urgent");
    }
}
