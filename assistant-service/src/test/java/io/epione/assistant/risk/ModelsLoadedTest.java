package io.epione.assistant.risk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.epione.assistant.forecast.LoadedForecaster;
import io.epione.assistant.triage.LoadedUrgency;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** No turn waits for a model that is loading: until it is there, the service does not call itself ready. */
@QuarkusTest
class ModelsLoadedTest {
    @Test
    void aServiceWhoseModelsAreStillLoadingIsNotReady() {
        assertThat(new ModelsLoaded(new LoadedUrgency(), new LoadedForecaster())
                        .call()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void theServiceIsReadyOnceTheyAreThere() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(given().get("/q/health/ready")
                                .then()
                                .statusCode(200)
                                .extract()
                                .<String>path("checks.find { it.name == 'models' }.status"))
                        .isEqualTo("UP"));
    }
}
