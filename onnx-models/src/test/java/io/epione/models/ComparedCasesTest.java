package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.ModelRun.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A hundred people for whom preventr 0.12.0 computed PREVENT and the Pooled Cohort Equations. */
class ComparedCasesTest {
    /** preventr computes with means of four decimals; the other figure of the model uses those the guideline prints. */
    private static final Map<String, String> ASCVD = Map.of("base", "ascvd", "pce_orig", "ascvd_unrounded_means");

    @Test
    void bothEquationsEqualTheirThreeDecimals() throws IOException {
        List<String> lines = Files.readAllLines(PublishedExamplesTest.golden("prevent_pce_cases.csv"));
        List<String> header = List.of(lines.getFirst().split(",", -1));
        int figures = 0;
        for (String line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            String[] cells = line.split(",", header.size());
            for (int i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i]);
            }
            String output = ASCVD.get(row.get("model"));
            if (output == null) {
                continue;
            }
            Map<String, Object> inputs = PublishedExamplesTest.inputs(row);
            inputs.put("race", Objects.requireNonNull(row.get("race_eth")).toLowerCase(java.util.Locale.ROOT));
            Answered answer = (Answered) Shipped.model(output.equals("ascvd") ? "prevent-base-10y" : "pce-ascvd-10y")
                    .run(inputs);
            double computed = Objects.requireNonNull(answer.outputs().get(output));
            assertThat(Math.round(computed * 1000) / 1000.0)
                    .as(line)
                    .isEqualTo(Double.parseDouble(Objects.requireNonNull(row.get("ascvd"))));
            figures++;
        }
        assertThat(figures).isEqualTo(200);
    }
}
