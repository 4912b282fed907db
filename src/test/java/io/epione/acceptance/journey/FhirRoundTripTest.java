package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The records of generated people in by bundles, and out again by search and as everything. */
class FhirRoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everySyntheaRecordComesBackWithItsCodesUnitsAndCounts() throws IOException {
        List<Path> files = files();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            JsonNode bundle = read(file);
            var record = new FhirRecord();
            record.send(bundle);
            assertThat(record.refused().keySet()).as(file.toString()).containsOnly("not-kept");
            assertThat(record.expected()).as(file.toString()).hasSize(kept(bundle));
            record.comesBackBySearchAndAsEverything();
        }
    }

    private static int kept(JsonNode bundle) {
        int kept = 0;
        for (JsonNode entry : bundle.path("entry")) {
            kept += FhirRecord.SEARCHED.contains(
                            entry.at("/resource/resourceType").asText())
                    ? 1
                    : 0;
        }
        return kept;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(Project.reference("interop/synthea"))) {
            return files.filter(file -> file.toString().endsWith(".json.gz"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readTree(in);
        }
    }
}
