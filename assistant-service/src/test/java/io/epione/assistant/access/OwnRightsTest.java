package io.epione.assistant.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.epione.assistant.demo.SignedTokens;
import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnRightsTest {
    private final SignedTokens tokens;
    private final AuditTrail audit;
    private final DataSource database;
    private final String patient = "p-" + UUID.randomUUID();
    private String token = "";

    @Inject
    OwnRightsTest(SignedTokens tokens, AuditTrail audit, DataSource database) {
        this.tokens = tokens;
        this.audit = audit;
        this.database = database;
    }

    @BeforeEach
    void thereIsAPatient() {
        token = tokens.patient(patient);
    }

    @Test
    void genomeResearchLlmAndEnvironmentStartOffTheRestOn() {
        Http.get(token, "/api/me/consents")
                .statusCode(200)
                .body("glucose", equalTo(true))
                .body("wearable", equalTo(true))
                .body("labs", equalTo(true))
                .body("records", equalTo(true))
                .body("questionnaires", equalTo(true))
                .body("genome", equalTo(false))
                .body("research", equalTo(false))
                .body("llm", equalTo(false))
                .body("environment", equalTo(false));
    }

    @Test
    void aConsentIsKeptAndTheOthersStay() {
        Http.put(token, "/api/me/consents", "{\"llm\": true}").statusCode(200).body("llm", equalTo(true));
        Http.get(token, "/api/me/consents").body("llm", equalTo(true)).body("research", equalTo(false));
    }

    @Test
    void oneWrongConsentChangesNone() {
        Http.put(token, "/api/me/consents", "{\"llm\": true, \"genes\": true, \"labs\": \"no\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/genes", "/labs"));
        Http.get(token, "/api/me/consents").body("llm", equalTo(false)).body("labs", equalTo(true));
    }

    @Test
    void bodiesThatAreNoObjectsAreRefused() {
        for (String body : new String[] {"", "[]", "null", "7", "{\"llm\": "}) {
            Http.put(token, "/api/me/consents", body).statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void aGrantNamesWhatItOpens() {
        Http.put(token, "/api/me/grants", "{\"grantee\": \"ben\", \"kind\": \"caregiver\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/categories"));
        Http.put(token, "/api/me/grants", "{\"grantee\": \"\", \"kind\": \"guardian\", \"categories\": [\"llm\"]}")
                .statusCode(422)
                .body("errors.pointer", contains("/grantee", "/kind", "/categories/0"));
        Http.put(token, "/api/me/grants", """
                        {"grantee": "ben", "kind": "caregiver", "categories": ["glucose"]}""").statusCode(200);
        Http.get(token, "/api/me/grants")
                .body("grants", hasSize(1))
                .body("grants[0].grantee", equalTo("ben"))
                .body("grants[0].categories", contains("glucose"));
    }

    @Test
    void theLogNamesEveryLookNewestFirst() {
        Http.get(tokens.of(Role.CARE_TEAM, "maya"), "/api/v1/probe/over/" + patient)
                .statusCode(200);
        Http.get(token, "/api/v1/probe/own").statusCode(200);
        Http.get(token, "/api/me/access-log")
                .statusCode(200)
                .body("entries.actor", contains(patient, "maya"))
                .body("entries.role", contains("patient", "care-team"))
                .body("entries.purpose", contains("answer", "care"))
                .body("intact", equalTo(true))
                .body("next", nullValue());
    }

    @Test
    void theLogIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            Http.get(token, "/api/v1/probe/own").statusCode(200);
        }
        int next = Http.get(token, "/api/me/access-log?limit=2")
                .body("entries.seq", contains(3, 2))
                .extract()
                .path("next");
        Http.get(token, "/api/me/access-log?limit=2&before=" + next)
                .body("entries.seq", contains(1))
                .body("next", nullValue());
    }

    @Test
    void aChangedRowOfTheLogIsFound() throws SQLException {
        for (int i = 0; i < 4; i++) {
            Http.get(token, "/api/v1/probe/own").statusCode(200);
        }
        PatientId id = new PatientId(patient);
        assertThat(audit.firstBroken(id)).isEmpty();
        change("update access_log set purpose = 'export' where seq = 3 and patient = '" + patient + "'");
        assertThat(audit.firstBroken(id)).hasValue(3);
        Http.get(token, "/api/me/access-log").body("intact", equalTo(false));
    }

    @Test
    void aRowTakenOutOfTheLogIsFound() throws SQLException {
        for (int i = 0; i < 3; i++) {
            Http.get(token, "/api/v1/probe/own").statusCode(200);
        }
        change("delete from access_log where seq = 2 and patient = '" + patient + "'");
        assertThat(audit.firstBroken(new PatientId(patient))).hasValue(3);
    }

    @Test
    void manyLooksAtOnceKeepTheChainWhole() {
        java.util.stream.IntStream.range(0, 16)
                .parallel()
                .forEach(i -> Http.get(token, "/api/v1/probe/own").statusCode(200));
        Http.get(token, "/api/me/access-log").body("entries", hasSize(16)).body("intact", equalTo(true));
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
