package io.epione.assistant.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came in with a file is told in the chat, in plain words, and taken back on request. */
@QuarkusTest
class ReceiptTest {
    private final SignedTokens tokens;
    private SentFiles person = new SentFiles("");

    @TestHTTPResource
    URI service = URI.create("/");

    @Inject
    ReceiptTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodyNew() {
        person = new SentFiles(tokens.patient("p-" + UUID.randomUUID()));
    }

    @Test
    void daysReadingsAndGapsOfASensorAreTold() {
        person.send(SentFiles.libre()).then().statusCode(200);

        assertThat(person.told())
                .containsExactly("Your LibreView file is in."
                        + " Glucose sensor: 1,323 readings on 14 of 14 days, from 5 Mar 2026 to 18 Mar 2026."
                        + " There are gaps in it. 2 gaps: 5 h, 45 min. All of it is new to me.");
    }

    @Test
    void whatWasThereBeforeIsTold() {
        person.send(SentFiles.libre(2, _ -> true));
        person.send(SentFiles.libre(3, _ -> true));
        person.send(SentFiles.libre(3, _ -> true));

        assertThat(person.told()).hasSize(3);
        assertThat(person.told().get(0)).contains("There is no gap of more than half an hour");
        assertThat(person.told().get(1)).contains("96 are new. 192 were there before.");
        assertThat(person.told().get(2)).contains("All of it was there before.");
    }

    @Test
    void aFileSentAgainWithItsKeyIsToldOnce() {
        String key = UUID.randomUUID().toString();
        person.send(SentFiles.LAB, key).then().statusCode(200);
        person.send(SentFiles.LAB, key).then().statusCode(200);

        assertThat(person.told()).hasSize(1);
    }

    @Test
    void whatIsHeldBackAndWhatCannotBeReadIsToldWithTheReason() {
        person.send("""
                        time,code,value,unit
                        2026-03-01T08:00:00Z,2339-0,104,mg/dL
                        2026-03-01T08:05:00Z,2339-0,9999,mg/dL
                        2026-03-01T08:10:00Z,2339-0,,mg/dL
                        """).then().statusCode(207);

        assertThat(person.told().getFirst())
                .contains("Your CSV file is in.")
                .containsPattern("1 item held back: .+ What is held back does not count")
                .contains("1 item could not be read: The row has no value.");
    }

    @Test
    void aFileOfWhichAllIsHeldBackIsRefusedAndToldAllTheSame() {
        person.send("time,code,value,unit\n2026-03-01T08:05:00Z,2339-0,9999,mg/dL\n")
                .then()
                .statusCode(422);

        assertThat(person.told().getFirst()).contains("none of it counts yet").contains("1 item held back");
    }

    @Test
    void aBundleAndALaboratorysFileAreTold() {
        person.send(SentFiles.FHIR).then().statusCode(200);
        person.send(SentFiles.LAB).then().statusCode(200);

        assertThat(person.told().get(0))
                .contains("Your FHIR file is in.")
                .contains("Conditions: 1 entry.")
                .contains("HbA1c: 1 reading on 1 Mar 2026.");
        assertThat(person.told().get(1)).contains("Potassium: 1 reading on 1 Mar 2026.");
    }

    @Test
    void whatIsClosedIsKeptAndSaidToBeUnused() {
        person.consent("labs", false);
        person.send(SentFiles.FHIR).then().statusCode(200);

        assertThat(person.told().getFirst()).contains("You have switched off: labs.");
    }

    @Test
    void aFileTakenBackCountsNoMoreAndCountsAgainWhenItIsSentAgain() {
        person.send(SentFiles.libre(2, _ -> true));
        String first = person.lastDelivery();
        person.send(SentFiles.LAB);
        assertThat(person.stored("glucose")).isEqualTo(192);

        person.takeBack(first).then().statusCode(200).body("takenBack", equalTo(192));
        assertThat(person.stored("glucose")).isZero();
        assertThat(person.stored("hba1c")).as("of another file").isEqualTo(1);
        assertThat(person.told().getLast()).contains("192 entries of it do not count any more");
        person.takeBack(first).then().statusCode(409);

        person.send(SentFiles.libre(2, _ -> true));
        assertThat(person.stored("glucose")).isEqualTo(192);
        assertThat(person.told().getLast()).contains("192 of them changed what was stored.");
    }

    @Test
    void whatWasThereBeforeAFileStaysWhenItIsTakenBack() {
        person.send(SentFiles.libre(2, _ -> true));
        person.send(SentFiles.libre(3, _ -> true));

        person.takeBack(person.lastDelivery()).then().statusCode(200).body("takenBack", equalTo(96));
        assertThat(person.stored("glucose")).isEqualTo(192);
    }

    @Test
    void whatAFileHeldBackIsTakenBackWithIt() {
        person.send("time,code,value,unit\n2026-03-01T08:05:00Z,2339-0,9999,mg/dL\n");

        person.takeBack(person.lastDelivery()).then().statusCode(200).body("takenBack", equalTo(1));
    }

    @Test
    void nobodyTakesBackForAnotherAndAClosedLayerIsAskedForFirst() {
        person.send(SentFiles.libre(1, _ -> true));
        String delivery = person.lastDelivery();

        new SentFiles(tokens.patient("q-" + UUID.randomUUID()))
                .takeBack(delivery)
                .then()
                .statusCode(404);
        person.takeBack("nonsense").then().statusCode(404);
        person.consent("glucose", false);
        person.takeBack(delivery).then().statusCode(409);
        person.consent("glucose", true);
        person.takeBack(delivery).then().statusCode(200);
    }

    @Test
    void aFileThatBreaksOffStoresNothingAndIsNotTold() throws IOException {
        String file = SentFiles.libre(2, _ -> true);
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            String head = "POST /api/signals/libreview?tell=true HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer "
                    + person.token() + "\r\nContent-Type: text/csv\r\nContent-Length: " + file.length() + "\r\n\r\n";
            socket.getOutputStream()
                    .write((head + file.substring(0, file.length() / 2)).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
        person.send(file).then().statusCode(200);

        assertThat(person.told()).hasSize(1);
        assertThat(person.told().getFirst()).contains("192 readings").contains("All of it is new to me.");
    }

    @Test
    void onlyAPersonsOwnDeliveryIsToldInTheirChat() {
        String nurse = tokens.of(Role.CARE_TEAM, "maya");
        new SentFiles(nurse)
                .person()
                .contentType("text/csv")
                .queryParam("tell", true)
                .queryParam("patient", "p-" + UUID.randomUUID())
                .body(SentFiles.LAB.getBytes(StandardCharsets.UTF_8))
                .post("/api/signals/csv")
                .then()
                .statusCode(oneOf(403, 404));
    }
}
