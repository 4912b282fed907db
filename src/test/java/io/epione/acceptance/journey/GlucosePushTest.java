package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Five people's sensor data through the Nightscout door, against the metrics of an independent program. */
class GlucosePushTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String SPAN = "?from=2015-01-01T00:00:00Z&to=2016-01-01T00:00:00Z";
    private static final double TOLERANCE = 1e-6;
    /** Below it the GMI is withheld. */
    private static final double ENOUGH_WEAR = 70;

    @Test
    void everyMetricEqualsTheReferenceAndPushingThriceShuffledChangesNothing() throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(Project.reference("golden/iglu_4.3.0_broll_5_subjects.json")
                        .toFile());
        Map<String, List<Map<String, Object>>> people =
                read(Project.reference("cgm/broll_5_subjects.csv").toString());
        for (var person : people.entrySet()) {
            Client patient = RunningService.shared().client().asPatient("1960-01-01", "female");
            push(patient, person.getValue());
            JsonNode first = patient.get("/api/profile/glucose" + SPAN).body();
            List<Map<String, Object>> shuffled = new ArrayList<>(person.getValue());
            for (int round = 1; round <= 2; round++) {
                Collections.shuffle(shuffled, new Random(round));
                push(patient, shuffled);
            }
            JsonNode again = patient.get("/api/profile/glucose" + SPAN).body();
            assertThat(again).isEqualTo(first);
            assertThat(again.path("readings").asInt())
                    .isEqualTo(person.getValue().size());
            compare(expected, person.getKey(), again);
        }
    }

    private static void push(Client patient, List<Map<String, Object>> entries) {
        for (int from = 0; from < entries.size(); from += 2000) {
            Client.Answer answer =
                    patient.post("/api/v1/entries", entries.subList(from, Math.min(entries.size(), from + 2000)));
            assertThat(answer.status())
                    .as(answer.text().substring(0, Math.min(300, answer.text().length())))
                    .isEqualTo(200);
        }
    }

    private static void compare(JsonNode iglu, String id, JsonNode ours) {
        Map<String, Double> expected = new LinkedHashMap<>();
        expected.put("mean", of(iglu, "mean_glu", id, "mean"));
        expected.put("sd", of(iglu, "sd_glu", id, "SD"));
        expected.put("cv", of(iglu, "cv_glu", id, "CV"));
        if (of(iglu, "active_percent", id, "active_percent") >= ENOUGH_WEAR) {
            expected.put("gmi", of(iglu, "gmi", id, "GMI"));
        } else {
            assertThat(ours.path("gmi").isNull()).as(id + " gmi").isTrue();
        }
        expected.put("tir", of(iglu, "in_range_percent", id, "in_range_70_180"));
        expected.put("tbr1", of(iglu, "below_percent", id, "below_70") - of(iglu, "below_percent", id, "below_54"));
        expected.put("tbr2", of(iglu, "below_percent", id, "below_54"));
        expected.put("tar1", of(iglu, "above_percent", id, "above_180") - of(iglu, "above_percent", id, "above_250"));
        expected.put("tar2", of(iglu, "above_percent", id, "above_250"));
        expected.put("lbgi", of(iglu, "lbgi", id, "LBGI"));
        expected.put("hbgi", of(iglu, "hbgi", id, "HBGI"));
        expected.put("gri", of(iglu, "gri", id, "GRI"));
        expected.put("modd", of(iglu, "modd", id, "MODD"));
        expected.put("conga", of(iglu, "conga", id, "CONGA"));
        expected.put("mage", of(iglu, "mage_avg", id, "MAGE"));
        expected.put("wear", of(iglu, "active_percent", id, "active_percent"));
        expected.forEach((metric, value) -> assertThat(ours.path(metric).asDouble(Double.NaN))
                .as(id + " " + metric)
                .isCloseTo(value, within(Math.max(Math.abs(value), 1e-3) * TOLERANCE)));
    }

    private static double of(JsonNode iglu, String table, String id, String column) {
        for (JsonNode row : iglu.path(table)) {
            if (row.path("id").asText().equals(id)) {
                return row.path(column).asDouble();
            }
        }
        throw new IllegalStateException(table + " has no " + id);
    }

    private static Map<String, List<Map<String, Object>>> read(String file) throws IOException {
        Map<String, List<Map<String, Object>>> people = new LinkedHashMap<>();
        for (String line : Files.readAllLines(java.nio.file.Path.of(file))) {
            String[] fields = line.replace("\"", "").split(",");
            if (!fields[0].equals("id")) {
                long at = LocalDateTime.parse(fields[1], TIME)
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
                people.computeIfAbsent(fields[0], _ -> new ArrayList<>())
                        .add(Map.of("type", "sgv", "sgv", Integer.parseInt(fields[2]), "date", at, "device", "dexcom"));
            }
        }
        return people;
    }
}
