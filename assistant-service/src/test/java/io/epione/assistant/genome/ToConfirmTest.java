package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.turn.Chat;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a laboratory should confirm goes to the care team alone, until a clinician says it. */
@QuarkusTest
class ToConfirmTest {
    private static final String CARRIER = "##fileformat=VCFv4.2\n##contig=<ID=chr17,length=83257441>\n"
            + "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">\n"
            + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tME\n"
            + "chr17\t43057062\trs80357906\tT\tTG\t.\tPASS\t.\tGT\t0/1\n";

    private final Genome genome;
    private final LoopClient loop;
    private final Dump dump;
    private final SealedWords sealed;
    private PatientId patient = new PatientId("nobody");

    @Inject
    ToConfirmTest(Genome genome, LoopClient loop, Dump dump, SealedWords sealed) {
        this.genome = genome;
        this.loop = loop;
        this.dump = dump;
        this.sealed = sealed;
    }

    @BeforeEach
    void somebodySendsAFile() {
        patient = genome.somebody();
        genome.taken(patient, "", CARRIER.getBytes(StandardCharsets.UTF_8)).body("status", equalTo("stored"));
        genome.checked();
    }

    /** Everything that the conversations show, as the person reads it. */
    private String chat() {
        return sealed.open(patient, "[" + loop.chat(patient.value()).replace("\n", ",") + "]");
    }

    private JsonNode finding() {
        List<JsonNode> open = loop.open(patient.value());
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    @Test
    void theCareTeamReadsThatALaboratoryShouldConfirmItAndTheChatIsSilent() {
        assertThat(finding().path("reason").asText())
                .contains("A laboratory should confirm what the genome file shows of BRCA1")
                .contains("The person has not been told");
        assertThat(finding().path("level").asText()).isEqualTo("routine");
        assertThat(finding().path("told")).isEmpty();
        assertThat(loop.chat(patient.value())).isEmpty();
        assertThat(dump.of(patient)).doesNotContain("BRCA1", "confirm-BRCA");
    }

    @Test
    void takingItAndClosingItTellsThePersonNothing() {
        String id = finding().path("id").asText();
        loop.act("maya", id, "accept", Map.of()).then().statusCode(200);
        loop.act("maya", id, "resolve", Map.of("outcome", "other")).then().statusCode(200);

        assertThat(loop.chat(patient.value())).isEmpty();
    }

    @Test
    void whatAClinicianAnswersIsWhatThePersonReads() {
        String id = finding().path("id").asText();
        loop.act("maya", id, "reply", Map.of("text", "Please come in, we would like to repeat a test."))
                .then()
                .statusCode(200);

        assertThat(loop.chat(patient.value()))
                .contains("Please come in, we would like to repeat a test.")
                .doesNotContain("BRCA1", "laboratory");
    }

    @Test
    void onlyOnceAClinicianReleasesItThePersonReadsASentenceThatInterpretsNothing() {
        String id = finding().path("id").asText();
        String held = finding().path("held").asText();
        assertThat(held)
                .contains("something in the gene BRCA1", "a laboratory should check", "this is not a result")
                .contains("What a file does not show may still be there")
                .doesNotContainIgnoringCase("cancer", "breast", "risk", "carrier", "pathogenic", "normal");
        assertThat(chat()).doesNotContain(held);

        loop.act("maya", id, "release", Map.of()).then().statusCode(200).body("status", equalTo("answered"));
        loop.act("maya", id, "release", Map.of()).then().statusCode(200);

        assertThat(chat()).containsOnlyOnce(held);
        assertThat(loop.one(id).path("reply").path("text").asText()).isEqualTo(held);
        assertThat(LoopClient.actions(loop.one(id))).containsOnlyOnce("released");
        assertThat(dump.of(patient)).doesNotContain("BRCA1", "a laboratory should check");
        genome.consent(patient, false);
        assertThat(chat()).doesNotContain("BRCA1");
    }

    @Test
    void nobodyButTheCareTeamReleasesIt() {
        String id = finding().path("id").asText();
        genome.as(patient).post("/api/escalations/" + id + "/release").then().statusCode(403);

        assertThat(loop.chat(patient.value())).isEmpty();
    }

    @Test
    void whatWasDecidedIsJudgedAgainForTheCareTeamAndClosedToThePerson() {
        String decision = "/api/decisions/" + finding().path("decisionId").asText();

        Chat.as(loop.nurse("maya"))
                .get(decision)
                .then()
                .statusCode(200)
                .body("kind", equalTo("genome-to-confirm"))
                .body("level", equalTo("routine"))
                .body("inputs.label", contains("BRCA1 rs80357906"))
                .body("inputs.value", contains("on one copy"))
                .body("rules.ruleId", contains("confirm-BRCA1"))
                .body("replay.identical", equalTo(true));
        genome.as(patient).get(decision).then().statusCode(404);

        loop.act("maya", finding().path("id").asText(), "release", Map.of());
        genome.as(patient).get(decision).then().statusCode(404);
        genome.as(patient).delete("/api/genome").then().statusCode(204);
        Chat.as(loop.nurse("maya"))
                .get(decision)
                .then()
                .body("level", equalTo("routine"))
                .body("inputs", empty())
                .body("replay", nullValue());
    }

    @Test
    void theSameFileIsToldOnce() {
        genome.takes(patient, "Paracetamol 500 mg");

        assertThat(loop.open(patient.value())).hasSize(1);
    }
}
