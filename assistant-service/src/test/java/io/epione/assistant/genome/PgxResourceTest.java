package io.epione.assistant.genome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.epione.assistant.demo.SignedTokens;
import io.epione.assistant.turn.Chat;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PgxResourceTest {
    private final SignedTokens tokens;
    private String token;

    @Inject
    PgxResourceTest(SignedTokens tokens) {
        this.tokens = tokens;
        this.token = "";
    }

    @BeforeEach
    void signIn() {
        token = tokens.patient("p-" + UUID.randomUUID());
    }

    @Test
    void genesAreWithheldUntilThePersonAgrees() {
        Chat.as(token)
                .get("/api/genome/pgx")
                .then()
                .statusCode(200)
                .body("state", is("withheld"))
                .body("genes", empty());
    }

    @Test
    void whereNothingIsKeptThatIsSaid() {
        Chat.as(token)
                .body(Map.of("genome", true))
                .put("/api/me/consents")
                .then()
                .statusCode(200);

        Chat.as(token).get("/api/genome/pgx").then().statusCode(200).body("state", is("none"));
    }

    @Test
    void theGenesOfSomebodyElseAreNotFound() {
        Chat.as(token).get("/api/genome/pgx?patient=p-somebody-else").then().statusCode(404);
    }

    @Test
    void aMedicineQuestionOfAPersonWithoutAGenomeStaysWithTheOtherAnswers() {
        String said = Chat.of(token).hears("Is clopidogrel all right for me?");

        assertThat(said).isNotBlank().doesNotContain("*1", "*2", "this file");
    }
}
