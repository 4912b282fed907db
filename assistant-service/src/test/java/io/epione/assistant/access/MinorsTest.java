package io.epione.assistant.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.epione.assistant.config.SettableClock;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MinorsTest {
    private final SignedTokens tokens;
    private final SettableClock settable;
    private final Clock clock;
    private final String child = "child-" + UUID.randomUUID();
    private final String parent = "parent-" + UUID.randomUUID();
    private String childToken = "";
    private String parentToken = "";
    private String careTeam = "";
    private LocalDate birthDate = LocalDate.EPOCH;

    @Inject
    MinorsTest(SignedTokens tokens, SettableClock settable, Clock clock) {
        this.tokens = tokens;
        this.settable = settable;
        this.clock = clock;
    }

    @BeforeEach
    void thereIsAChildOfTwelve() {
        birthDate = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(12);
        childToken = tokens.patient(child, birthDate);
        parentToken = tokens.of(Role.CAREGIVER, parent);
        careTeam = tokens.of(Role.CARE_TEAM, "maya");
    }

    @AfterEach
    void timeGoesOn() {
        settable.reset();
    }

    @Test
    void aMinorSignsInAndReadsButDoesNotDecide() {
        Http.get(childToken, "/api/v1/probe/own").statusCode(200);
        Http.get(childToken, "/api/me/consents").statusCode(200);
        Http.put(childToken, "/api/me/consents", "{\"llm\": true}").statusCode(403);
        Http.put(childToken, "/api/me/grants", "{\"grantee\": \"v\", \"kind\": \"vendor\"}")
                .statusCode(403);
        Http.as(childToken).post("/api/me/nightscout").then().statusCode(403);
    }

    @Test
    void onlyTheCareTeamSetsAGuardian() {
        String path = "/api/patients/" + child + "/guardians";
        String body = "{\"grantee\": \"%s\", \"categories\": [\"glucose\"]}".formatted(parent);
        Http.put(parentToken, path, body).statusCode(404);
        Http.put(childToken, path, body).statusCode(404);
        Http.put(childToken, "/api/me/grants", """
                        {"grantee": "%s", "kind": "guardian", "categories": ["glucose"]}""".formatted(parent)).statusCode(403);
        Http.put(careTeam, path, body).statusCode(200).body("grants.grantee", contains(parent));
    }

    @Test
    void aGuardianReadsWhatIsGrantedAndDecidesForTheChild() {
        guardian();
        Http.get(parentToken, "/api/v1/probe/over/" + child)
                .statusCode(200)
                .body("categories", contains("GLUCOSE", "LABS"));
        Http.put(parentToken, "/api/me/consents?patient=" + child, "{\"labs\": false}")
                .statusCode(200)
                .body("labs", equalTo(false));
        Http.put(parentToken, "/api/me/grants?patient=" + child, "{\"grantee\": \"v\", \"kind\": \"vendor\"}")
                .statusCode(200);
        Http.get(childToken, "/api/me/access-log").body("entries[0].actor", equalTo(parent));
    }

    @Test
    void aGuardianOfOneChildIsAStrangerToAnother() {
        guardian();
        String other = "child-" + UUID.randomUUID();
        tokens.patient(other, birthDate);
        Http.get(parentToken, "/api/v1/probe/over/" + other).statusCode(404);
        Http.put(parentToken, "/api/me/consents?patient=" + other, "{\"labs\": false}")
                .statusCode(404);
    }

    @Test
    void onTheSixteenthBirthdayTheGuardiansRightsEnd() {
        guardian();
        settable.set(birthDate.plusYears(16).atStartOfDay(ZoneOffset.UTC).toInstant());
        Http.get(parentToken, "/api/v1/probe/over/" + child).statusCode(404);
        Http.put(parentToken, "/api/me/consents?patient=" + child, "{\"labs\": false}")
                .statusCode(404);
        Http.put(childToken, "/api/me/consents", "{\"llm\": true}").statusCode(200);
    }

    @Test
    void grownUpsHaveNoGuardian() {
        String adult = "adult-" + UUID.randomUUID();
        tokens.patient(adult);
        Http.put(careTeam, "/api/patients/" + adult + "/guardians", """
                        {"grantee": "%s", "categories": ["glucose"]}""".formatted(parent))
                .statusCode(409);
    }

    private void guardian() {
        Http.put(careTeam, "/api/patients/" + child + "/guardians", """
                        {"grantee": "%s", "categories": ["glucose", "labs"]}""".formatted(parent))
                .statusCode(200);
    }
}
