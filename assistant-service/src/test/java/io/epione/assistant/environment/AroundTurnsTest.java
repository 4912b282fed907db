package io.epione.assistant.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person hears of the air and the heat where they are. */
@QuarkusTest
class AroundTurnsTest {
    private static final String HOW_IS_THE_AIR = "How is the air today?";
    private static final String TOO_HOT = "Is it too hot outside today?";

    private final SignedTokens tokens;
    private final Clock clock;
    private final String patient = "p-" + UUID.randomUUID();
    private String person = "";
    private Feed feed = new Feed("", "", java.time.Instant.EPOCH);

    @Inject
    AroundTurnsTest(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @BeforeEach
    void aPersonAndAFeed() {
        person = tokens.patient(patient);
        feed = Feed.of(tokens.vendor("air-" + UUID.randomUUID(), "environment:write"), clock.instant());
    }

    private void has(String code, String name) {
        record("Condition", """
                {"resourceType": "Condition", "id": "%s", "clinicalStatus": {"coding": [{"code": "active"}]},
                 "onsetDateTime": "%s",
                 "code": {"text": "%s", "coding": [{"system": "http://snomed.info/sct", "code": "%s", "display": "%s"}]}}
                """.formatted(
                        UUID.randomUUID(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(40),
                        name,
                        code,
                        name));
    }

    private void takesInsulin() {
        record("MedicationStatement", """
                {"resourceType": "MedicationStatement", "id": "%s", "status": "active",
                 "medicationCodeableConcept": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm",
                 "code": "274783", "display": "insulin glargine"}]}}
                """.formatted(UUID.randomUUID()));
    }

    private void record(String type, String json) {
        io.restassured.RestAssured.given()
                .header("Authorization", "Bearer " + person)
                .contentType("application/fhir+json")
                .body(json)
                .post("/fhir/" + type)
                .then()
                .statusCode(201);
    }

    private JsonPath asks(String text) {
        return Chat.of(person).say(text).statusCode(200).extract().jsonPath();
    }

    private String hears(String text) {
        return Chat.of(person).hears(text);
    }

    /** The labels of what the sentence with these words rests on. */
    private static List<String> cited(JsonPath reply, String words) {
        Map<String, Object> sentence = reply.<Map<String, Object>>getList("sentences").stream()
                .filter(one -> String.valueOf(one.get("text")).contains(words))
                .findFirst()
                .orElseThrow();
        return reply.<Map<String, Object>>getList("citations").stream()
                .filter(citation ->
                        ((List<?>) Objects.requireNonNull(sentence.get("citations"))).contains(citation.get("id")))
                .map(citation -> citation.get("kind") + ": " + citation.get("label"))
                .toList();
    }

    @Test
    void anIndexOf180WithAsthmaOnRecordIsAdvisedCitingBoth() {
        has("195967001", "Asthma");
        feed.tells(Duration.ZERO, Map.of("aqi", 180, "pm25", 93.2));
        feed.isWhere(person);
        JsonPath reply = asks(HOW_IS_THE_AIR);
        assertThat(reply.<String>getList("sentences.text"))
                .anyMatch(text ->
                        text.startsWith("US air quality index in Coimbra by City air network: 180, measured on "))
                .anyMatch(text ->
                        text.startsWith("Fine dust (PM2.5) in Coimbra by City air network: 93.2 \u00B5g/m\u00B3"))
                .anyMatch(text -> text.contains("red band"));
        assertThat(cited(reply, "With asthma, avoid hard or long work outside"))
                .anyMatch(label -> label.startsWith("fact: US air quality index in Coimbra by City air network"))
                .anyMatch(label -> label.equals("fact: Your record: Asthma"))
                .anyMatch(label ->
                        label.startsWith("rule: US Environmental Protection Agency, AirNow: Air Quality Guide"));
        assertThat(reply.getString("disposition.level")).isEqualTo("none");
        assertThat(reply.<Map<String, Object>>getList("citations"))
                .anyMatch(citation -> "https://air.example".equals(citation.get("url")));
    }

    @Test
    void withoutAValueNothingIsClaimedAndThatIsSaid() {
        has("195967001", "Asthma");
        feed.tells(Duration.ZERO, Map.of("temperature", 18));
        feed.isWhere(person);
        assertThat(hears(HOW_IS_THE_AIR))
                .isEqualTo("No value for your area has reached me, so I can say nothing about the air there.");
    }

    @Test
    void whatIsPastItsHourByMoreThanTheFeedAllowsIsNotNow() {
        has("195967001", "Asthma");
        feed.tells(Duration.ofHours(3), Map.of("aqi", 180));
        feed.isWhere(person);
        assertThat(hears(HOW_IS_THE_AIR))
                .contains("180, measured on")
                .containsPattern("that is \\d+ (hours|minutes) old and may not hold now")
                .endsWith("That is too old to tell how it is now, so I give no advice on it.")
                .doesNotContain("asthma");
    }

    @Test
    void nothingIsLookedAtWithoutConsentOrWithoutAnArea() {
        feed.tells(Duration.ZERO, Map.of("aqi", 180));
        assertThat(hears(HOW_IS_THE_AIR)).startsWith("I do not look at the air");
        Chat.as(person)
                .body(Map.of("environment", true))
                .put("/api/me/consents")
                .then()
                .statusCode(200);
        assertThat(hears(HOW_IS_THE_AIR)).startsWith("I do not know which area you are in.");
        feed.isWhere(person);
        assertThat(hears(HOW_IS_THE_AIR)).contains("180");
        Chat.as(person)
                .body(Map.of("environment", false))
                .put("/api/me/consents")
                .then()
                .statusCode(200);
        assertThat(hears(HOW_IS_THE_AIR)).startsWith("I do not look at the air").doesNotContain("180");
    }

    @Test
    void whereTheConditionsAreClosedThatIsSaidAndNoneIsTold() {
        has("195967001", "Asthma");
        feed.tells(Duration.ZERO, Map.of("aqi", 180));
        feed.isWhere(person);
        Chat.as(person)
                .body(Map.of("records", false))
                .put("/api/me/consents")
                .then()
                .statusCode(200);
        assertThat(hears(HOW_IS_THE_AIR))
                .contains("red band", "I cannot see your conditions")
                .doesNotContain("sthma");
    }

    @Test
    void fineDustWithoutAnIndexIsToldAndNotJudged() {
        has("195967001", "Asthma");
        feed.tells(Duration.ZERO, Map.of("pm25", 150.5));
        feed.isWhere(person);
        assertThat(hears(HOW_IS_THE_AIR))
                .contains("150.5 \u00B5g/m\u00B3", "There is no air quality index with it")
                .doesNotContain("band.", "With asthma");
    }

    @Test
    void whereTwoFeedsTellOfOneHourTheWorseOneCounts() {
        feed.tells(Duration.ZERO, Map.of("aqi", 40));
        feed.by(tokens.of(Role.OPERATOR, "olga")).tells(Duration.ZERO, Map.of("aqi", 210));
        feed.isWhere(person);
        assertThat(hears(HOW_IS_THE_AIR)).contains("210", "purple band");
    }

    @Test
    void insulinInTheHeatIsForWhoTakesIt() {
        takesInsulin();
        feed.tells(Duration.ZERO, Map.of("temperature", 33.4, "heatIndex", 41));
        feed.isWhere(person);
        JsonPath reply = asks(TOO_HOT);
        assertThat(reply.<String>getList("sentences.text"))
                .anyMatch(text -> text.startsWith("Heat index in Coimbra by City air network: 41.0 \u00B0C"))
                .anyMatch(text -> text.contains("third heat band"));
        assertThat(cited(reply, "With insulin, keep it cool"))
                .anyMatch(label -> label.startsWith("fact: Air temperature in Coimbra"))
                .anyMatch(label -> label.equals("fact: Your record: insulin glargine"))
                .anyMatch(label -> label.startsWith("rule: US Food and Drug Administration"));
    }

    @Test
    void aPersonOf65IsToldByTheirDateOfBirth() {
        person = tokens.patient(
                "p-" + UUID.randomUUID(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(70));
        feed.tells(Duration.ZERO, Map.of("heatIndex", 30));
        feed.isWhere(person);
        assertThat(cited(asks(TOO_HOT), "At 65 or over, heat can make you ill sooner"))
                .contains("fact: Your date of birth")
                .anyMatch(label -> label.contains("People at Increased Risk for Heat-Related Illness"));
    }

    @Test
    void pregnancyIsAdvisedWhileItGoesOn() {
        has("77386006", "Pregnancy");
        feed.tells(Duration.ZERO, Map.of("aqi", 130));
        feed.isWhere(person);
        assertThat(hears(HOW_IS_THE_AIR)).contains("While pregnant, you and the baby may feel smoke and dust sooner");
    }

    @Test
    void anotherDayIsNotKnown() {
        feed.tells(Duration.ZERO, Map.of("aqi", 180));
        feed.isWhere(person);
        assertThat(hears("How will the air be tomorrow, is the air bad tomorrow?"))
                .startsWith("I only know values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have crushing chest pain and cannot breathe. How is the air today?",
                "My asthma is bad and my inhaler does not help. How is the air today?",
                "I have had a cough for two days. How is the air today?",
                "I have a headache and feel sick. Is it too hot outside today?"
            })
    void noValueMovesALevelAndAGraveAnswerHasNoneOfIt(String text) {
        String before = asks(text).getString("disposition.level");
        for (int aqi : new int[] {10, 500}) {
            person = tokens.patient("p-" + UUID.randomUUID());
            Feed other = Feed.of(feed.token(), clock.instant());
            other.tells(Duration.ZERO, Map.of("aqi", aqi, "heatIndex", aqi == 10 ? 10 : 60));
            other.isWhere(person);
            JsonPath reply = asks(text);
            assertThat(reply.getString("disposition.level")).isEqualTo(before);
            if (List.of("emergency", "urgent").contains(before)) {
                assertThat(reply.<String>getList("sentences.text")).noneMatch(said -> said.contains("Coimbra"));
            }
        }
    }
}
