package io.epione.assistant.knowledge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.epione.assistant.access.Role;
import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class KnowledgeResourceTest {
    private final SignedTokens tokens;

    @Inject
    KnowledgeResourceTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everySignedInRoleMaySearch(Role role) {
        search(role, Map.of("q", "what does a high TSH mean"))
                .statusCode(200)
                .body("$", hasSize(5))
                .body("[0].id", startsWith("tsh-thyroid-test#"))
                .body("[0].title", equalTo("TSH: the thyroid test"))
                .body("text", everyItem(not(emptyString())))
                .body("source", everyItem(containsString(": ")))
                .body("url", everyItem(not(emptyString())));
    }

    @Test
    void hitsComeBestFirstWithARelevanceFromZeroToOne() {
        List<Float> scores = search(Role.PATIENT, Map.of("q", "how do I quit smoking", "k", "3"))
                .statusCode(200)
                .body("$", hasSize(3))
                .extract()
                .path("score");
        assertThat(scores).allSatisfy(score -> assertThat(score).isBetween(0f, 1f));
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(scores.getFirst()).isGreaterThan((float) KnowledgeBase.ENOUGH);
    }

    @Test
    void withoutATokenNothingIsSearched() {
        given().queryParam("q", "flu").get("/api/knowledge/search").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "-1", "five", "2.5", "99999999999"})
    void aCountOutOfRangeIsRefused(String k) {
        search(Role.PATIENT, Map.of("q", "flu", "k", k))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("k"));
    }

    @Test
    void aMissingAnEmptyAndATooLongQuestionAreRefused() {
        search(Role.PATIENT, Map.of()).statusCode(422).body("errors.pointer", contains("q"));
        search(Role.PATIENT, Map.of("q", "  ")).statusCode(422).body("errors.code", contains("required"));
        search(Role.PATIENT, Map.of("q", "a".repeat(1_000))).statusCode(200);
        search(Role.PATIENT, Map.of("q", "a".repeat(1_001))).statusCode(422).body("errors.code", contains("too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"??? !!!", "title:* AND (", "\"unclosed", "flu\u0000\uD800", "胸が痛い", "/.*/ -- ' OR 1=1"})
    void strangeTextIsOnlyText(String q) {
        search(Role.PATIENT, Map.of("q", q)).statusCode(200);
    }

    private ValidatableResponse search(Role role, Map<String, String> query) {
        return given().header("Authorization", "Bearer " + tokens.of(role, "knowledge." + role.code()))
                .queryParams(query)
                .get("/api/knowledge/search")
                .then();
    }
}
