package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.turn.Chat;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SealedTalkTest {
    private static final String ASKED = "Is clopidogrel all right for me?";
    private static final String GONE = "This part was about your genes.";

    private final Genome genome;
    private final SignedTokens tokens;
    private final LoopClient loop;
    private final Dump dump;
    private PatientId patient = new PatientId("nobody");
    private String conversation = "";
    private String decided = "";

    @Inject
    SealedTalkTest(Genome genome, SignedTokens tokens, LoopClient loop, Dump dump) {
        this.genome = genome;
        this.tokens = tokens;
        this.loop = loop;
        this.dump = dump;
    }

    @BeforeEach
    void somebodyTakesItAndAsksAboutIt() throws IOException {
        patient = genome.somebody();
        genome.takes(patient, "Clopidogrel 75 mg");
        genome.taken(patient, "?keepRaw=true", TwoGenes.poorForClopidogrel().bytes())
                .body("status", equalTo("stored"));
        genome.checked();
        conversation = loop.conversation(patient.value());
        JsonNode reply = loop.say(patient.value(), conversation, ASKED);
        decided = reply.path("decisionId").asText();
        assertThat(reply.toString())
                .contains("CYP2C19 *2/*2", "Poor Metabolizer", "35034351")
                .doesNotContain("sealed:");
    }

    private String turns() {
        return loop.turns(patient.value(), conversation).toString();
    }

    private JsonNode escalation() {
        List<JsonNode> open = loop.open(patient.value());
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private String decision() {
        return Chat.as(tokens.patient(patient.value()))
                .get("/api/decisions/" + decided)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aDumpHasNothingOfTheGenesThatWereTalkedAboutAndItsReadersDo() {
        assertThat(dump.of(patient))
                .contains(ASKED, "sealed:1:")
                .doesNotContain("*2/*2", "CYP2C19", "Metabolizer", "rs4244285", "35034351", "pgx-", "keep taking it");

        assertThat(turns()).contains("CYP2C19 *2/*2").doesNotContain("sealed:", GONE);
        assertThat(escalation().path("reason").asText()).contains("clopidogrel", "CYP2C19");
        assertThat(escalation().path("told").toString()).contains("CYP2C19 *2/*2");
        assertThat(decision()).contains("CYP2C19 *2/*2");
    }

    @Test
    void withTheConsentOffTheStoredTalkSaysThatThisPartIsGoneAndTheLevelStays() {
        genome.consent(patient, false);

        assertThat(turns()).contains(GONE, "\"level\":\"soon\"").doesNotContain("CYP2C19", "sealed:", "Metabolizer");
        assertThat(decision()).contains(GONE).doesNotContain("CYP2C19");
        assertThat(escalation().path("reason").asText())
                .as("what was handed over before stays with the care team")
                .contains("CYP2C19");

        genome.consent(patient, true);
        assertThat(turns()).contains("CYP2C19 *2/*2").doesNotContain(GONE);
    }

    @Test
    void afterTheKeyIsDestroyedNobodyReadsItAndTheEscalationStays() {
        genome.as(patient).delete("/api/genome").then().statusCode(204);

        assertThat(turns()).contains(GONE).doesNotContain("CYP2C19", "sealed:");
        assertThat(escalation().path("level").asText()).isEqualTo("soon");
        assertThat(escalation().toString()).contains(GONE).doesNotContain("CYP2C19", "sealed:");
    }

    @Test
    void wordsOfOnePersonDoNotOpenAsAnothers() {
        PatientId other = genome.somebody();
        genome.taken(other, "", RawData.woman(3)).body("status", equalTo("stored"));
        dump.give(patient, other, loop.conversation(other.value()));
        assertThat(dump.of(other)).contains("sealed:1:");
        assertThat(dump.opened(other)).contains(GONE).doesNotContain("CYP2C19");
    }

    @Test
    void theSameTurnSentAgainIsAnsweredInFull() {
        Chat chat = new Chat(tokens.patient(patient.value()), conversation);
        chat.say(ASKED, "again").statusCode(200);
        chat.say(ASKED, "again").statusCode(200).body("citations.label", hasItem("Your genome: CYP2C19"));
    }

    @Test
    void whatThePersonsRecordsLedToIsExplainedAndJudgedAgain() {
        String path = "/api/decisions/" + escalation().path("decisionId").asText();

        Chat.as(tokens.patient(patient.value()))
                .get(path)
                .then()
                .statusCode(200)
                .body("kind", equalTo("genome"))
                .body("level", equalTo("soon"))
                .body("inputs.find { it.key == 'gene:CYP2C19' }.value", equalTo("*2/*2, Poor Metabolizer"))
                .body("rules.ruleId", hasItem("pgx-CYP2C19-clopidogrel"))
                .body("replay.identical", equalTo(true));

        genome.as(patient).delete("/api/genome").then().statusCode(204);
        Chat.as(tokens.patient(patient.value()))
                .get(path)
                .then()
                .body("level", equalTo("soon"))
                .body("replay", nullValue());
    }
}
