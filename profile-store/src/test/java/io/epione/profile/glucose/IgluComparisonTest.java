package io.epione.profile.glucose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every metric of five real people against iglu 4.3.0, to a relative 1e-6. */
class IgluComparisonTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Test
    void everyMetricEqualsIglu() throws IOException {
        JsonNode golden = new ObjectMapper()
                .readTree(ReferenceData.file("golden/iglu_4.3.0_broll_5_subjects.json")
                        .toFile());
        var people = people(ReferenceData.file("cgm/broll_5_subjects.csv"));
        assertThat(people).hasSize(5);
        people.forEach((person, points) ->
                compare(person, GlucoseMetrics.summary(points, ZoneOffset.UTC), new Golden(golden, person)));
    }

    @Test
    void otherPeopleHaveSensibleFigures() throws IOException {
        var people = people(ReferenceData.file("cgm/hall_9_subjects.csv"));
        assertThat(people).hasSize(9);
        people.forEach((person, points) -> {
            var summary = GlucoseMetrics.summary(points, ZoneOffset.UTC);
            assertThat(summary.mage()).as(person).isBetween(10.0, 200.0);
            assertThat(summary.wear()).as(person).isBetween(5.0, 100.0);
        });
    }

    private static void compare(String person, GlucoseSummary ours, Golden iglu) {
        double below54 = iglu.value("below_percent", "below_54");
        double above250 = iglu.value("above_percent", "above_250");
        same(person, "mean", ours.mean(), iglu.value("mean_glu", "mean"));
        same(person, "sd", ours.sd(), iglu.value("sd_glu", "SD"));
        same(person, "cv", ours.cv(), iglu.value("cv_glu", "CV"));
        same(person, "gmi", ours.gmi(), iglu.value("gmi", "GMI"));
        same(person, "tir", ours.tir(), iglu.value("in_range_percent", "in_range_70_180"));
        same(person, "tbr1", ours.tbr1(), iglu.value("below_percent", "below_70") - below54);
        same(person, "tbr2", ours.tbr2(), below54);
        same(person, "tar1", ours.tar1(), iglu.value("above_percent", "above_180") - above250);
        same(person, "tar2", ours.tar2(), above250);
        same(person, "lbgi", ours.lbgi(), iglu.value("lbgi", "LBGI"));
        same(person, "hbgi", ours.hbgi(), iglu.value("hbgi", "HBGI"));
        same(person, "gri", ours.gri(), iglu.value("gri", "GRI"));
        same(person, "modd", ours.modd(), iglu.value("modd", "MODD"));
        same(person, "conga", ours.conga(), iglu.value("conga", "CONGA"));
        same(person, "mage", ours.mage(), iglu.value("mage_avg", "MAGE"));
        same(person, "wear", ours.wear(), iglu.value("active_percent", "active_percent"));
        compareEpisodes(person, ours.episodes(), iglu);
    }

    private static void compareEpisodes(String person, List<GlucoseEpisode> ours, Golden iglu) {
        for (JsonNode row : iglu.rows("episode_calculation")) {
            String type = row.get("type").asText();
            String level = row.get("level").asText();
            var episodes = ours.stream()
                    .filter(e -> e.kind().equals(type) && isOfLevel(e, level, ours))
                    .toList();
            String name = type + " " + level;
            assertThat(episodes)
                    .as(person + " " + name)
                    .hasSize(row.get("total_episodes").asInt());
            if (!episodes.isEmpty()) {
                same(
                        person,
                        name + " duration",
                        episodes.stream()
                                .mapToDouble(e ->
                                        Duration.between(e.start(), e.end()).toMinutes())
                                .average()
                                .orElseThrow(),
                        row.get("avg_ep_duration").asDouble());
                same(
                        person,
                        name + " glucose",
                        episodes.stream()
                                .mapToDouble(GlucoseEpisode::mean)
                                .average()
                                .orElseThrow(),
                        row.get("avg_ep_gl").asDouble());
            }
        }
    }

    private static boolean isOfLevel(GlucoseEpisode episode, String level, List<GlucoseEpisode> all) {
        return switch (level) {
            case "lv1" -> episode.level() == 1;
            case "lv2" -> episode.level() == 2;
            case "extended" -> episode.extended();
            case "lv1_excl" -> episode.level() == 1 && all.stream().noneMatch(e -> isWithin(e, episode));
            default -> throw new IllegalArgumentException(level);
        };
    }

    private static boolean isWithin(GlucoseEpisode inner, GlucoseEpisode outer) {
        return inner.level() == 2
                && inner.kind().equals(outer.kind())
                && inner.start().isBefore(outer.end())
                && outer.start().isBefore(inner.end());
    }

    private static void same(String person, String metric, double ours, double iglu) {
        assertThat(ours).as(person + " " + metric).isCloseTo(iglu, withinPercentage(1e-4));
    }

    private record Golden(JsonNode file, String person) {
        List<JsonNode> rows(String metric) {
            var rows = new ArrayList<JsonNode>();
            file.get(metric).forEach(row -> {
                if (row.get("id").asText().equals(person)) {
                    rows.add(row);
                }
            });
            return rows;
        }

        double value(String metric, String field) {
            return rows(metric).getFirst().get(field).asDouble();
        }
    }

    static Map<String, List<GlucosePoint>> people(Path csv) throws IOException {
        var people = new LinkedHashMap<String, List<GlucosePoint>>();
        for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
            String[] cells = line.replace("\"", "").split(",", -1);
            people.computeIfAbsent(cells[0], k -> new ArrayList<>())
                    .add(new GlucosePoint(
                            LocalDateTime.parse(cells[1], TIME).toInstant(ZoneOffset.UTC),
                            Double.parseDouble(cells[2])));
        }
        return people;
    }
}
