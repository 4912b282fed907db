package io.epione.assistant.storeddata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.escalation.LoopClient;
import io.epione.assistant.escalation.LoopTables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A value that cannot be right, or is out of all proportion, is asked about. */
@QuarkusTest
class HeldBackTest {
    private static final String ASKED = "A device sent a value that does not look right";

    private final LoopClient loop;
    private final LoopTables tables;
    private final Clock clock;
    private String patient = "";

    @Inject
    HeldBackTest(LoopClient loop, LoopTables tables, Clock clock) {
        this.loop = loop;
        this.tables = tables;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyNew() {
        patient = "p-" + UUID.randomUUID();
    }

    @Test
    void whatWouldBeAnEmergencyReachesThePersonAndTheCareTeamAndNoFigure() {
        loop.pushed(patient, line(Duration.ofMinutes(2), "2339-0", "9", "mg/dL"));

        assertThat(loop.open(patient)).singleElement().satisfies(escalation -> {
            assertThat(escalation.path("level").asText()).isEqualTo("urgent");
            assertThat(escalation.path("trigger").path("text").asText())
                    .contains("Held back and not counted")
                    .contains("Glucose 9 mg/dL");
        });
        assertThat(loop.chat(patient)).containsOnlyOnce(ASKED).contains("Measure again now");
        assertThat(tables.count("select count(*) from entry where patient = ?", patient))
                .isZero();
    }

    @Test
    void aStreamIsAskedAboutOnceAnHour() {
        loop.pushed(patient, line(Duration.ofMinutes(12), "8867-4", "400", "/min"));
        loop.pushed(patient, line(Duration.ofMinutes(7), "8867-4", "401", "/min"));
        assertThat(asked()).isEqualTo(1);

        hoursPass(1);
        loop.pushed(patient, line(Duration.ofMinutes(2), "8867-4", "402", "/min"));
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void aUnitThatIsSetWronglyCallsTheCareTeamOnceAndIsAskedAboutOnceADay() {
        loop.pushed(patient, line(Duration.ofMinutes(12), "2339-0", "5.1", "mg/dL"));
        String id = loop.open(patient).getFirst().path("id").asText();
        loop.act("maya", id, "resolve", Map.of("outcome", "advice-given"));

        hoursPass(2);
        loop.pushed(patient, line(Duration.ofMinutes(7), "2339-0", "5.2", "mg/dL"));
        assertThat(asked()).isEqualTo(1);
        hoursPass(22);
        loop.pushed(patient, line(Duration.ofMinutes(3), "2339-0", "5.3", "mg/dL"));
        assertThat(asked()).isEqualTo(2);
        hoursPass(24);
        loop.pushed(patient, line(Duration.ofMinutes(2), "2339-0", "5.4", "mg/dL"));
        assertThat(asked()).isEqualTo(3);
        assertThat(loop.open(patient)).isEmpty();

        hoursPass(48);
        loop.pushed(patient, line(Duration.ofMinutes(1), "2339-0", "5.5", "mg/dL"));
        assertThat(loop.open(patient)).as("a new trouble").hasSize(1);
    }

    @Test
    void whatWouldBeLessIsAskedInTheChatAlone() {
        loop.pushed(patient, line(Duration.ofMinutes(2), "8867-4", "400", "/min"));

        assertThat(loop.open(patient)).isEmpty();
        assertThat(loop.chat(patient)).containsOnlyOnce(ASKED);
    }

    @Test
    void whatWouldBeNothingAndWhatIsOldAreNotAskedAbout() {
        loop.pushed(patient, line(Duration.ofMinutes(2), "29463-7", "700", "kg"));
        loop.pushed(patient, line(Duration.ofDays(3), "2339-0", "9", "mg/dL"));

        assertThat(loop.open(patient)).isEmpty();
        assertThat(loop.chat(patient)).isEmpty();
    }

    @Test
    void aValueThatCountsBesideItIsJudgedAsEver() {
        loop.pushed(
                patient,
                line(Duration.ofMinutes(3), "2339-0", "39", "mg/dL"),
                line(Duration.ofMinutes(2), "2339-0", "9", "mg/dL"));

        assertThat(loop.open(patient))
                .extracting(escalation -> escalation.path("level").asText())
                .containsExactlyInAnyOrder("emergency", "urgent");
    }

    private int asked() {
        return loop.chat(patient).split(ASKED, -1).length - 1;
    }

    /** As if what was decided until now had been decided earlier. */
    private void hoursPass(int hours) {
        tables.change(
                "update decision set at = at - ? * interval '1 hour' - interval '1 minute' where patient = ?",
                hours,
                patient);
    }

    private String line(Duration ago, String code, String value, String unit) {
        return clock.instant().minus(ago) + "," + code + "," + value + "," + unit + ",sensor";
    }
}
