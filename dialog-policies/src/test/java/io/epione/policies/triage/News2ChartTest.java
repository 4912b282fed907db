package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The chart stands twice, as rules here and as a model beside: both read every boundary of it alike. */
class News2ChartTest {
    private static final Path GOLDEN = Path.of("../onnx-models/models/news2/1.0.0/golden.csv");
    private static final Map<String, String> MEASURES = Map.of(
            "in.rr",
            "respiratory_rate",
            "in.spo2",
            "spo2",
            "in.temp",
            "temperature",
            "in.sbp",
            "systolic",
            "in.hr",
            "heart_rate");

    @Test
    void theRulesCountWhatTheModelCounts() throws IOException {
        List<String> lines = Files.readAllLines(GOLDEN);
        List<String> header = List.of(lines.getFirst().split(","));
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            String[] cells = line.split(",", header.size());
            for (int i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i]);
            }

            News2 counted = News2.of(facts(row));

            assertThat(counted.missing()).as(line).isZero();
            assertThat((double) counted.known()).as(line).isEqualTo(Double.parseDouble(row.get("out.score")));
        }
        assertThat(lines).hasSizeGreaterThan(60);
    }

    private static CaseFacts facts(Map<String, String> row) {
        Map<String, Object> readings = new HashMap<>();
        MEASURES.forEach((column, measure) -> readings.put(measure, Double.valueOf(row.get(column))));
        Set<String> conditions = new HashSet<>();
        if ("1".equals(row.get("in.o2"))) {
            conditions.add("on_oxygen");
        }
        Map<String, Instant> recorded =
                "1".equals(row.get("in.scale2")) ? Map.of("hypercapnic_failure", Instant.EPOCH) : Map.of();
        List<Finding> findings = "A".equals(row.get("in.acvpu"))
                ? List.of()
                : List.of(new Finding(
                        "confusion", "confused", Status.PRESENT, Subject.SELF, 0, 1, null, null, null, null));
        return CaseFacts.of(
                findings,
                Set.of(),
                conditions,
                new Readings(Case.of(Map.of("readings", readings)).context().profile(), recorded),
                new About("self", true, PersonSaid.nothing()));
    }
}
