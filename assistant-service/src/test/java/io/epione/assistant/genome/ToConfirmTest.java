package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.escalation.LoopClient;
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
    private PatientId patient = new PatientId("nobody");

    @Inject
    ToConfirmTest(Genome genome, LoopClient loop, Dump dump) {
        this.genome = genome;
        this.loop = loop;
        this.dump = dump;
    }

    @BeforeEach
    void somebodySendsAFile() {
        patient = genome.somebody();
        genome.taken(patient, "", CARRIER.getBytes(StandardCharsets.UTF_8)).body("status", equalTo("stored"));
        genome.checked();
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
    void theSameFileIsToldOnce() {
        genome.takes(patient, "Paracetamol 500 mg");

        assertThat(loop.open(patient.value())).hasSize(1);
    }
}
