package io.epione.assistant.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends a delivery again with its key gets the very same receipt. */
@QuarkusTest
class KeyedDeliveriesTest {
    private static final String TWO =
            "time,code,value,unit,device\n2026-03-01T08:00:00Z,2339-0,104,mg/dL,s\n2026-03-01T08:05:00Z,2339-0,9999,mg/dL,s\n";

    private final SignedTokens tokens;
    private String token = "";
    private String key = "";

    @Inject
    KeyedDeliveriesTest(SignedTokens tokens) {
        this.tokens = tokens;
    }

    @BeforeEach
    void somebodyNew() {
        token = tokens.patient("p-" + UUID.randomUUID());
        key = UUID.randomUUID().toString();
    }

    @Test
    void aDeliverySentAgainGetsTheReceiptOfTheFirst() {
        Response first = push(key, TWO);
        Response again = push(key, TWO);

        assertThat(first.statusCode()).isEqualTo(207);
        assertThat(again.statusCode()).isEqualTo(207);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.jsonPath().getInt("accepted")).isEqualTo(1);
        assertThat(again.jsonPath().getInt("duplicates")).isZero();
    }

    @Test
    void oneOfWhichNothingCouldBeUsedIsRefusedInTheSameWordsAgain() {
        String useless = "time,code,value,unit,device\n2026-03-01T08:05:00Z,2339-0,9999,mg/dL,s\n";
        Response first = push(key, useless);

        assertThat(first.statusCode()).isEqualTo(422);
        assertThat(push(key, useless).asString()).isEqualTo(first.asString());
    }

    @Test
    void theSameKeyForAnotherBodyIsRefusedAndStoresNothing() {
        push(key, TWO);
        Response other = push(key, TWO.replace("104", "105"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("errors[0].code")).isEqualTo("key-reused");
        assertThat(push(UUID.randomUUID().toString(), TWO).jsonPath().getInt("duplicates"))
                .isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOnePersonAlone() {
        push(key, TWO);
        token = tokens.patient("p-" + UUID.randomUUID());

        assertThat(push(key, TWO).jsonPath().getInt("accepted")).isEqualTo(1);
    }

    @Test
    void manyAtTheSameTimeGetOneReceipt() throws InterruptedException, ExecutionException {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 8)
                    .mapToObj(_ -> senders.submit(() -> push(key, TWO).asString()))
                    .toList();
            String one = answers.getFirst().get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(one);
            }
            assertThat(one).contains("\"accepted\":1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "tab\tbed"})
    void aKeyThatIsNoneIsNamed(String wrong) {
        Response answer = push(wrong, TWO);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("Idempotency-Key");
    }

    private Response push(String key, String body) {
        return given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(body)
                .post("/api/signals/csv");
    }
}
