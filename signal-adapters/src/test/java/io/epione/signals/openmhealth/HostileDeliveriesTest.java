package io.epione.signals.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.epione.signals.AdapterResult;
import io.epione.signals.Fixtures;
import io.epione.signals.Rejection;
import io.epione.signals.SignalIntake;
import io.epione.signals.normalise.Normaliser;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries made to exhaust: each ends in rejections, in bounded time. */
@Timeout(60)
class HostileDeliveriesTest {
    private static final SignalIntake INTAKE =
            new SignalIntake(List.of(new OpenMhealthAdapter()), new Normaliser(Fixtures.MEASURES));
    private static final String POINT = """
            {"header":{"id":"p-%d","creation_date_time":"2026-11-23T08:00:00Z","user_id":"ana-7",
             "schema_id":{"namespace":"omh","name":"blood-glucose","version":"4.0"},
             "acquisition_provenance":{"source_name":"Sensor","modality":"sensed"}},
             "body":{"blood_glucose":{"value":%d,"unit":"mg/dL"},"specimen_source":"interstitial fluid",
              "effective_time_frame":{"date_time":"2026-11-23T07:30:00Z"}}}""";

    private static AdapterResult read(String body) {
        return new OpenMhealthAdapter().read(Fixtures.payload("open-mhealth", body));
    }

    private static String array(String item, int times) {
        return "[" + String.join(",", Collections.nCopies(times, item)) + "]";
    }

    @Test
    void tenThousandPointsAreValidatedAndRead() {
        var body = new StringBuilder("[");
        for (int i = 0; i < 10_000; i++) {
            body.append(i == 0 ? "" : ",").append(POINT.formatted(i, 70 + i % 100));
        }
        String delivery = body.append("]").toString();
        read(delivery);
        long start = System.nanoTime();
        AdapterResult result = read(delivery);
        System.out.printf("10,000 data points in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertThat(result.readings()).hasSize(10_000);
        assertThat(result.rejections()).isEmpty();
    }

    @Test
    void aHundredThousandPointsAreReadAndOneMoreIsRefused() {
        String item = "{\"schema\":\"omh:step-count:1.0\",\"step_count\":1}";
        assertThat(read(array(item, Items.MOST)).readings()).hasSize(Items.MOST);
        assertThat(read(array(item, Items.MOST + 1)).rejections())
                .extracting(Rejection::code)
                .containsExactly("too-many-items");
    }

    @Test
    void millionsOfEmptyItemsAreRefusedAsTooMany() {
        assertThat(read(array("{}", 5_000_000)).rejections())
                .extracting(Rejection::code)
                .containsExactly("too-many-items");
        assertThat(read(array("{}", Items.MOST)).rejections()).hasSize(Items.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"date_time", "start_date_time", "date", "unit", "specimen_source", "descriptive_statistic"})
    void aTextOfMillionsOfCharactersIsJudgedAtOnce(String field) {
        for (String piece : new String[] {"2", "-", "2026-11-23T07:30:00Z", "(a+)+$", " "}) {
            String text = "\"" + field + "\":\"" + piece.repeat(4_000_000 / piece.length()) + "\"";
            String body = "{\"schema\":\"omh:blood-glucose:2.0\",\"blood_glucose\":{\"value\":1,\"unit\":\"mg/dL\","
                    + text + "}," + text + ",\"effective_time_frame\":{" + text + ",\"time_interval\":{" + text + "}}}";
            assertThat(INTAKE.read("open-mhealth", Fixtures.payload("open-mhealth", body))
                            .batch()
                            .entries())
                    .as(field)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"NaN\"",
                "\"Infinity\"",
                "\"95\"",
                "null",
                "true",
                "[]",
                "{}",
                "[[95]]",
                "1e999999999",
                "-1e400"
            })
    void aValueThatIsNoNumberIsRejectedAtItsPlace(String value) {
        AdapterResult result = read("{\"schema\":\"omh:blood-glucose:1.0\",\"blood_glucose\":{\"value\":" + value
                + ",\"unit\":\"mg/dL\"}}");
        assertThat(result.readings()).isEmpty();
        assertThat(result.rejections()).extracting(Rejection::pointer).containsExactly("/blood_glucose/value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "\"\"",
                "[]",
                "{}",
                "\"omh:heart-rate\"",
                "\"omh:../../x:1.0\"",
                "\"omh:header:1.x\""
            })
    void aSchemaThatNamesNothingIsUnsupported(String schema) {
        assertThat(read("{\"schema\":" + schema + ",\"heart_rate\":1}").rejections())
                .extracting(Rejection::pointer, Rejection::code)
                .containsExactly(tuple("/schema", "unsupported"));
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String deep = "{\"header\":".repeat(5_000) + "1" + "}".repeat(5_000);
        assertThat(read("[" + deep + "]").rejections())
                .extracting(Rejection::code)
                .containsExactly("too-deep");
    }

    @Test
    void aDurationBeyondAllTimeLeadsToNoMoment() {
        for (String value : new String[] {"1e300", "-1e300", "1e-300", "99999999999999999999"}) {
            AdapterResult result = read(
                    "{\"schema\":\"omh:step-count:1.0\",\"step_count\":1,\"effective_time_frame\":{\"time_interval\":"
                            + "{\"start_date_time\":\"9999-12-31T23:59:59Z\",\"duration\":{\"value\":" + value
                            + ",\"unit\":\"yr\"}}}}");
            assertThat(result.rejections())
                    .allSatisfy(rejection ->
                            assertThat(rejection.pointer()).isEqualTo("/effective_time_frame/time_interval/duration"));
            assertThat(result.rejections().size() + result.readings().size()).isEqualTo(1);
        }
    }

    @Test
    void aMessageRepeatsNothingOfWhatWasSent() {
        String secret = "Ana-Muster";
        String body = """
                [{"header":{"id":7,"creation_date_time":"%1$s"},"body":{}},{"schema":"%1$s"},
                 {"schema":"omh:heart-rate:2.0","heart_rate":{"value":"%1$s","unit":"%1$s"},"effective_time_frame":"%1$s"}]
                """.formatted(secret);
        assertThat(read(body).rejections())
                .hasSize(3)
                .allSatisfy(rejection ->
                        assertThat(rejection.pointer() + rejection.message()).doesNotContain(secret));
    }
}
