package io.epione.models.series;

import static io.epione.models.series.NightSignal.Alert.NONE;
import static io.epione.models.series.NightSignal.Alert.RED;
import static io.epione.models.series.NightSignal.Alert.UNKNOWN;
import static io.epione.models.series.NightSignal.Alert.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.models.series.NightSignal.Alert;
import io.epione.models.series.NightSignal.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NightSignalTest {
    private static final NightSignal AT_ONCE = new NightSignal(1);
    private static final double[] EXAMPLE = {58, 59, 58, 57, 58, 59, 58, 58, 61, 61, 58, 62, 63, 64, 62, 59, 58};

    @Test
    void theWorkedExampleGivesItsAlerts() throws IOException {
        List<String> golden = Files.readAllLines(Path.of("models/nightsignal/1.0.0/golden.csv"));
        List<String[]> rows = golden.stream().skip(1).map(row -> row.split(",")).toList();
        double[] rates =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
        assertThat(rates).isEqualTo(EXAMPLE);
        assertThat(alerts(AT_ONCE, rates))
                .isEqualTo(rows.stream()
                        .map(row -> List.of(NONE, YELLOW, RED).get(Integer.parseInt(row[1])))
                        .toList());
    }

    @Test
    void aPersonIsToldNothingBeforeFourteenNightsAreKnown() {
        List<Alert> alerts = alerts(NightSignal.FOR_PEOPLE, EXAMPLE);
        assertThat(alerts.subList(0, 13)).containsOnly(UNKNOWN);
        assertThat(alerts.subList(13, 17)).containsExactly(RED, YELLOW, NONE, NONE);
    }

    @Test
    void oneHighNightIsNoAlertAndTwoAreOneFromTheSecondOn() {
        assertThat(alerts(AT_ONCE, 60, 60, 60, 64, 60)).containsOnly(NONE);
        assertThat(alerts(AT_ONCE, 60, 60, 60, 64, 63)).endsWith(NONE, YELLOW);
        assertThat(alerts(AT_ONCE, 60, 60, 60, 64, 64)).endsWith(NONE, RED);
        assertThat(alerts(AT_ONCE, 60, 60, 60, 62, 64)).endsWith(NONE, NONE);
    }

    @Test
    void aNightThatIsMissingBreaksThePair() {
        var nights = new ArrayList<>(Series.of(60, 60, 60, 60, 64, 64));
        nights.remove(4);
        assertThat(NightSignal.FOR_PEOPLE.judge(List.of())).isEmpty();
        assertThat(AT_ONCE.judge(nights)).extracting(Night::alert).containsOnly(NONE);
    }

    @Test
    void aLaterNightChangesNothingThatWasSaid() {
        for (int known = 1; known <= EXAMPLE.length; known++) {
            assertThat(AT_ONCE.judge(Series.of(EXAMPLE).subList(0, known)))
                    .isEqualTo(AT_ONCE.judge(Series.of(EXAMPLE)).subList(0, known));
        }
    }

    @Test
    void theNightTellsWhatItWasComparedWith() {
        assertThat(AT_ONCE.judge(Series.of(58, 59.9, 60)).getLast())
                .isEqualTo(new Night(Series.FIRST.plusDays(2), 60, 59, NONE));
    }

    @Test
    void nightsOutOfOrderAreABug() {
        assertThatThrownBy(() -> AT_ONCE.judge(Series.of(58, 59).reversed()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Alert> alerts(NightSignal signal, double... rates) {
        return signal.judge(Series.of(rates)).stream().map(Night::alert).toList();
    }
}
