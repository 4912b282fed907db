package io.epione.assistant.genome;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.epione.profile.person.PatientId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScoresResourceTest {
    private static final String PATH = "/api/genome/scores";

    private final Genome genome;

    @Inject
    ScoresResourceTest(Genome genome) {
        this.genome = genome;
    }

    @Test
    void scoresAreWithheldUntilTheLayerIsOpenAndNoneWithoutAFile() {
        PatientId patient = genome.somebody();

        genome.as(patient)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("state", equalTo("none"))
                .body("scores", empty());
        genome.consent(patient, false);
        genome.as(patient).get(PATH).then().statusCode(200).body("state", equalTo("withheld"));
    }

    @Test
    void aFileThatAnswersLittleOfAScoreGetsItsMatchRateAndNoPercentile() {
        PatientId patient = genome.somebody();
        genome.taken(patient, "", RawData.woman(5)).body("status", equalTo("stored"));

        genome.as(patient)
                .get(PATH + "?group=EUR")
                .then()
                .statusCode(200)
                .body("state", equalTo("known"))
                .body("scores.id", hasItems("PGS000001", "PGS004255"))
                .body("scores.licence", everyItem(notNullValue()))
                .body("scores.developedIn", everyItem(not(equalTo(""))))
                .body("scores.find { it.id == 'PGS000001' }.state", equalTo("scored"))
                .body("scores.find { it.id == 'PGS000001' }.match.variants", equalTo(77))
                .body("scores.find { it.id == 'PGS000001' }.percentile", nullValue())
                .body("scores.find { it.id == 'PGS000001' }.why.code", equalTo("few-matched"))
                .body("scores.find { it.id == 'PGS000001' }.why.reason", containsString("of the score's 77 variants"))
                .body("scores.find { it.id == 'PGS000001' }.caveat", containsString("no diagnosis"))
                .body("scores.find { it.id == 'PGS004255' }.why.code", equalTo("few-matched"));
        genome.as(patient)
                .get(PATH + "/PGS000001")
                .then()
                .statusCode(200)
                .body("rows", hasSize(77))
                .body("rows.verdict", everyItem(not(equalTo("MATCHED"))));
        genome.as(patient)
                .get(PATH + "/PGS000001?from=70&limit=5")
                .then()
                .statusCode(200)
                .body("rows", hasSize(5));
        genome.as(patient).get(PATH + "/PGS000001?limit=10001").then().statusCode(400);
        genome.as(patient).get(PATH + "/PGS999999").then().statusCode(404);
    }

    @Test
    void theScoresOfSomebodyElseAreNotFound() {
        genome.as(genome.somebody()).get(PATH + "?patient=g-other").then().statusCode(404);
    }
}
