package io.epione.models.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.series.SensorDeviation.Judged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the simulated illnesses stands in the model's card; {@code -Depione.write-docs=true} writes it anew. */
class IllnessSimulationTest {
    private static final int PEOPLE = 400;
    private static final Path CARD = Path.of("models/sensor-deviation/1.0.0/model-card.md");
    private static final String BEGIN = "<!-- simulation -->\n";
    private static final String END = "<!-- end of simulation -->";

    private enum Sees {
        SENSORS,
        SYMPTOMS,
        BOTH
    }

    private final List<SimulatedPerson> people = draw();

    private static List<SimulatedPerson> draw() {
        var random = new SplittableRandom(20261129);
        return Stream.generate(() -> SimulatedPerson.draw(random)).limit(PEOPLE).toList();
    }

    /** Whoever looks at both tells illness from health more often than whoever looks at one of them. */
    @Test
    void sensorsAndSymptomsTogetherTellMoreThanEitherAlone() {
        double[][] both = highest(Sees.BOTH, -3, 7);
        for (Sees alone : List.of(Sees.SENSORS, Sees.SYMPTOMS)) {
            assertThat(Area.gain(both, highest(alone, -3, 7)).low())
                    .as("beside " + alone)
                    .isPositive();
        }
    }

    @Test
    void theCardShowsWhatTheSimulationGives() throws IOException {
        var table = new StringBuilder(BEGIN)
                .append(
                        "| what is looked at | noticed from 3 days before to 7 days after the first symptom | noticed before"
                                + " the first symptom | false-alert days in 100 days | days judged | area under the curve,"
                                + " 3 days before to 7 after | the same, the 3 days before |\n|---|---|---|---|---|---|---|\n");
        Stream.of(Sees.values()).map(this::row).forEach(table::append);
        String card = Files.readString(CARD);
        String written = card.substring(0, card.indexOf(BEGIN)) + table + card.substring(card.indexOf(END));
        if (Boolean.getBoolean("epione.write-docs")) {
            Files.writeString(CARD, written);
        }
        assertThat(written).as("run the build with -Depione.write-docs=true").isEqualTo(Files.readString(CARD));
    }

    private String row(Sees sees) {
        int noticed = 0;
        int before = 0;
        int wellAlerts = 0;
        int well = 0;
        int judged = 0;
        int all = 0;
        for (SimulatedPerson person : people) {
            noticed += alerts(sees, person, person.onset() - 3, person.onset() + 7) > 0 ? 1 : 0;
            before += alerts(sees, person, person.onset() - 3, person.onset() - 1) > 0 ? 1 : 0;
            wellAlerts += alerts(sees, person, 35, person.onset() - 4)
                    + alerts(sees, person, person.onset() + 20, SimulatedPerson.DAYS - 1);
            well += person.onset() - 38 + Math.max(0, SimulatedPerson.DAYS - person.onset() - 20);
            for (int day = 35; day < SimulatedPerson.DAYS; day++) {
                judged += judge(sees, person, day) instanceof Judged.Known ? 1 : 0;
                all++;
            }
        }
        double[][] whole = highest(sees, -3, 7);
        double[][] early = highest(sees, -3, -1);
        return "| %s | %.0f %% | %.0f %% | %.1f | %.0f %% | %s | %s |\n"
                .formatted(
                        switch (sees) {
                            case SENSORS -> "sensors";
                            case SYMPTOMS -> "symptoms";
                            case BOTH -> "both";
                        },
                        100.0 * noticed / PEOPLE,
                        100.0 * before / PEOPLE,
                        100.0 * wellAlerts / well,
                        100.0 * judged / all,
                        Area.of(whole[0], whole[1]),
                        Area.of(early[0], early[1]));
    }

    /** The highest score of each person around the first symptom, and in as many days three weeks earlier. */
    private double[][] highest(Sees sees, int from, int to) {
        double[][] highest = new double[2][PEOPLE];
        Stream.of(highest).forEach(scores -> Arrays.fill(scores, Double.NEGATIVE_INFINITY));
        for (int one = 0; one < PEOPLE; one++) {
            SimulatedPerson person = people.get(one);
            for (int day = person.onset() + from; day <= person.onset() + to; day++) {
                highest[0][one] = Math.max(highest[0][one], score(sees, person, day));
                highest[1][one] = Math.max(highest[1][one], score(sees, person, day - 21));
            }
        }
        return highest;
    }

    /** Where nothing is known nothing is noticed. */
    private static double score(Sees sees, SimulatedPerson person, int day) {
        return judge(sees, person, day) instanceof Judged.Known known ? known.score() : 0;
    }

    private static int alerts(Sees sees, SimulatedPerson person, int from, int to) {
        int alerts = 0;
        for (int day = from; day <= to; day++) {
            alerts += judge(sees, person, day) instanceof Judged.Known known && known.unusual() ? 1 : 0;
        }
        return alerts;
    }

    private static Judged judge(Sees sees, SimulatedPerson person, int day) {
        return SensorDeviation.judge(
                sees == Sees.SYMPTOMS ? Map.of() : person.until(day),
                Series.FIRST.plusDays(day),
                sees == Sees.SENSORS ? 0 : person.reportedUntil(day));
    }
}
