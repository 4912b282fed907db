package io.epione.assistant.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is shows in its content: its door, and what it would open of the profile. */
@QuarkusTest
class RecognisedFilesTest {
    private final SignedTokens tokens;
    private SentFiles person = new SentFiles("");

    @Inject
    RecognisedFilesTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodyNew() {
        person = new SentFiles(tokens.patient("p-" + UUID.randomUUID()));
    }

    @Test
    void aSensorsFileGoesToItsDoorAndConcernsGlucose() {
        person.recognise(SentFiles.libre())
                .then()
                .statusCode(200)
                .body("format", equalTo("libreview"))
                .body("title", equalTo("LibreView"))
                .body("door", equalTo("/api/signals/libreview"))
                .body("layers.purpose", contains("glucose"))
                .body("layers.open", contains(true));
    }

    @Test
    void aLaboratorysFileAndABundleSayWhatTheyConcern() {
        person.recognise(SentFiles.LAB)
                .then()
                .body("door", equalTo("/api/signals/csv"))
                .body("layers.purpose", contains("labs"));
        person.recognise(SentFiles.FHIR)
                .then()
                .body("door", equalTo("/fhir"))
                .body("mediaType", equalTo("application/fhir+json"))
                .body("layers.purpose", contains("labs", "records"));
    }

    @Test
    void whatThePersonClosedIsSaidBeforeAnythingIsSent() {
        person.consent("glucose", false);

        person.recognise(SentFiles.libre()).then().body("layers.open", contains(false));
        assertThat(person.told()).isEmpty();
    }

    @Test
    void genotypesGoToTheirOwnDoor() {
        person.recognise("##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tME\n")
                .then()
                .body("format", equalTo("genome"))
                .body("door", equalTo("/api/genome"))
                .body("layers", hasSize(1))
                .body("layers.open", contains(false));
    }

    @ParameterizedTest
    @CsvSource({
        "Dear diary, I cannot read this file",
        "%PDF-1.7 a letter, This is a PDF",
        "@HD VN:1.6, I can read files from",
        "'', This file is empty"
    })
    void whatNobodyReadsIsSaidInAClearSentence(String file, String said) {
        person.recognise(file).then().statusCode(422).body("detail", containsString(said));
    }

    @Test
    void rawReadsAreNamedWithWhatToSendInstead() {
        person.recognise("@HD\tVN:1.6").then().statusCode(422).body("detail", containsString("raw DNA reads"));
    }

    @Test
    void whatCanBeReadIsNamed() {
        person.recognise("Dear diary")
                .then()
                .body("detail", containsString("Apple Health, CSV, Dexcom, FHIR, Fitbit"))
                .body("detail", containsString("LibreView"))
                .body("detail", containsString("DNA tests"));
    }

    @Test
    void aFileThatItsDoorWouldNotTakeIsRefusedBeforeItIsSent() {
        person.person()
                .contentType("application/octet-stream")
                .queryParam("size", 5_000_000_000L)
                .body(SentFiles.libre().substring(0, 2_000).getBytes(StandardCharsets.UTF_8))
                .post("/api/files/recognise")
                .then()
                .statusCode(413)
                .body("detail", containsString("up to 16 MB"));
    }

    @Test
    void onlyAPersonHasFiles() {
        new SentFiles(tokens.of(Role.CARE_TEAM, "maya"))
                .recognise(SentFiles.LAB)
                .then()
                .statusCode(403);
        new SentFiles("none").recognise(SentFiles.LAB).then().statusCode(401);
    }
}
