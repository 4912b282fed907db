package io.epione.assistant.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.monitoring.Watched.Alarm;
import io.epione.profile.observation.MeasureCatalog;
import java.time.Instant;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "glucose, 70, 180, 18.0156",
        "glucose, 70, 180, 0.05551",
        "creatinine, 0.6, 1.3, 88.4",
        "weight, 55, 95, 2.2046",
        "total_cholesterol, 130, 260, 38.665"
    })
    void anotherUnitRaisesAnAlarmWithinTwoHundredReadings(String measure, double low, double high, double factor) {
        Watched watched = of(measure);
        feed(watched, 900, i -> between(low, high, i));
        assertThat(watched.state().alarm()).isNull();
        int needed = 0;
        while (watched.state().alarm() == null && needed < 200) {
            watched.see(between(low, high, needed++) * factor, true, NOW);
        }

        Alarm alarm = watched.state().alarm();
        assertThat(alarm).isNotNull();
        assertThat(needed).isLessThanOrEqualTo(100);
    }

    @Test
    void aFifthOfTheDevicesInAnotherUnitIsFoundOut() {
        Watched watched = of("glucose");
        feed(watched, 500, i -> between(70, 180, i));
        feed(watched, 200, i -> between(70, 180, i) * (i % 4 == 0 ? 18 : 1));

        assertThat(watched.state().alarm()).isNotNull();
    }

    @Test
    void aShiftThatBeginsInTheMiddleOfAWindowIsFoundOutWhereverItBegins() {
        for (int start = 0; start < 200; start += 7) {
            Watched watched = of("glucose");
            feed(watched, 300 + start, i -> between(70, 180, i));
            feed(watched, 200, i -> between(70, 180, i) * 18);
            assertThat(watched.state().alarm()).as("from %d on", start).isNotNull();
        }
    }

    @Test
    void lowsHighsAndAWorseMonthAreNoOtherUnit() {
        Watched watched = of("glucose");
        feed(watched, 500, i -> between(70, 180, i));
        feed(watched, 400, i -> i % 10 == 0 ? 42 : between(150, 390, i));

        assertThat(watched.state().alarm()).isNull();
    }

    @Test
    void theAlarmIsOverWhenTheUnitIsRightAgainAndNotBefore() {
        Watched watched = of("glucose");
        feed(watched, 300, i -> between(70, 180, i));
        feed(watched, 600, i -> between(70, 180, i) * 18);
        assertThat(watched.state().alarm()).isNotNull();
        feed(watched, 400, i -> between(70, 180, i));

        assertThat(watched.state().alarm()).isNull();
        assertThat(watched.state().reference().quantile(0.99)).isLessThan(Bins.of(200));
    }

    @Test
    void fewReadingsSayNothing() {
        Watched watched = of("glucose");
        feed(watched, 50, i -> between(70, 180, i));
        feed(watched, 30, i -> between(70, 180, i) * 18);

        assertThat(watched.state().alarm()).isNull();
    }

    @Test
    void whatIsHeldBackIsCountedAsSuch() {
        Watched watched = of("glucose");
        feed(watched, 10, _ -> 100);
        watched.see(1800, false, NOW);

        assertThat(watched.state().readings()).isEqualTo(11);
        assertThat(watched.state().held()).isEqualTo(1);
    }

    private static Watched of(String measure) {
        List<Double> factors =
                OtherUnits.of(MeasureCatalog.shipped().byKey(measure).orElseThrow());
        return new Watched(factors, Watched.nothing());
    }

    private static double between(double low, double high, int i) {
        return low + (high - low) * (i * 37 % 101) / 100.0;
    }

    private static void feed(Watched watched, int count, IntToDoubleFunction value) {
        for (int i = 0; i < count; i++) {
            watched.see(value.applyAsDouble(i), true, NOW);
        }
    }
}
