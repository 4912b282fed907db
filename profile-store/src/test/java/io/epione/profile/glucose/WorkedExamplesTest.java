package io.epione.profile.glucose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The published worked examples of glucose figures, each within its own tolerance. */
class WorkedExamplesTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void everyWorkedExampleOfGlucoseFiguresComesOut() throws IOException {
        int examples = 0;
        for (JsonNode example : new ObjectMapper()
                .readTree(ReferenceData.file("golden/model_examples.json").toFile())) {
            if (example.path("model").asText().startsWith("cgm-")) {
                Map<String, Double> ours = figures(GlucoseMetrics.summary(points(example), ZoneOffset.UTC));
                example.path("expected")
                        .properties()
                        .forEach(expected -> assertThat(ours.get(expected.getKey()))
                                .as(example.path("id").asText() + " " + expected.getKey())
                                .isCloseTo(
                                        expected.getValue().asDouble(),
                                        within(example.path("tolerance").asDouble())));
                examples++;
            }
        }
        assertThat(examples).isEqualTo(6);
    }

    private static List<GlucosePoint> points(JsonNode example) throws IOException {
        JsonNode input = example.path("input");
        return switch (example.path("model").asText()) {
            case "cgm-gmi" -> of(List.of(input.path("mean_mg_dl").asDouble()));
            case "cgm-gri" -> of(shares(input));
            case "cgm-lbgi-hbgi" -> {
                var values = new ArrayList<Double>();
                input.path("glucose").forEach(value -> values.add(value.asDouble()));
                yield of(values);
            }
            default ->
                Objects.requireNonNull(IgluComparisonTest.people(ReferenceData.file("cgm/broll_5_subjects.csv"))
                        .get("Subject 1"));
        };
    }

    /** A hundred readings of which so many lie in each range. */
    private static List<Double> shares(JsonNode input) {
        var values = new ArrayList<Double>();
        Map.of("vlow", 50.0, "low", 60.0, "high", 200.0, "vhigh", 300.0)
                .forEach((range, value) ->
                        values.addAll(Collections.nCopies(input.path(range).asInt(), value)));
        values.addAll(Collections.nCopies(100 - values.size(), 100.0));
        return values;
    }

    private static List<GlucosePoint> of(List<Double> values) {
        var points = new ArrayList<GlucosePoint>();
        for (double value : values) {
            points.add(new GlucosePoint(START.plusSeconds(300L * points.size()), value, null));
        }
        return points;
    }

    private static Map<String, Double> figures(GlucoseSummary summary) {
        return Map.ofEntries(
                Map.entry("mean", summary.mean()),
                Map.entry("gmi", summary.gmi()),
                Map.entry("cv", summary.cv()),
                Map.entry("tir", summary.tir()),
                Map.entry("tbr70", summary.tbr1() + summary.tbr2()),
                Map.entry("tbr54", summary.tbr2()),
                Map.entry("tar180", summary.tar1() + summary.tar2()),
                Map.entry("tar250", summary.tar2()),
                Map.entry("gri", summary.gri()),
                Map.entry("lbgi", summary.lbgi()),
                Map.entry("hbgi", summary.hbgi()));
    }
}
