package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.acceptance.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Records of other projects in by the FHIR door and out again: what does not come out again was refused by name. */
class UsCoreRoundTripTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyUsCoreExampleComesBackOrIsRefusedByNameAndTheTypesThatAreNotKeptAreWrittenDown() throws IOException {
        Map<String, Set<String>> refused = new TreeMap<>();
        int sent = 0;
        int kept = 0;
        for (Path file : examples()) {
            var record = new FhirRecord();
            record.send(JSON.readTree(Files.readString(file)));
            if (!record.expected().isEmpty()) {
                record.comesBackBySearchAndAsEverything();
                kept++;
            }
            record.refused()
                    .forEach((name, types) ->
                            refused.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(types));
            sent++;
        }
        System.out.printf("US Core: %d examples, %d come back; refused: %s%n", sent, kept, refused);
        assertThat(refused.remove("no-value")).as("panels, whose members count").containsExactly("Observation");
        String page = Files.readString(Project.root().resolve("docs/fhir.md"));
        Set<String> notKept = refused.getOrDefault("not-kept", Set.of());
        assertThat(notKept)
                .doesNotContainAnyElementsOf(FhirRecord.SEARCHED)
                .allSatisfy(type -> assertThat(page)
                        .as("docs/fhir.md names what is not kept")
                        .contains("`" + type + "`"));
    }

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Project.reference("interop/us-core"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
