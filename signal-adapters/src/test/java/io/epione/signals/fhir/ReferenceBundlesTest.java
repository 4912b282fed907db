package io.epione.signals.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.signals.Fixtures;
import io.epione.signals.Intake;
import io.epione.signals.ReferenceData;
import io.epione.signals.Rejection;
import io.epione.signals.SignalIntake;
import io.epione.signals.normalise.Normaliser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Whole bundles of other projects: nothing of them is lost without a word. */
class ReferenceBundlesTest {
    private static final Set<String> KEPT =
            Set.of("Observation", "Condition", "MedicationRequest", "AllergyIntolerance", "QuestionnaireResponse");
    private static final Normaliser NORMALISER = new Normaliser(MeasureCatalog.shipped());
    private static final SignalIntake INTAKE =
            new SignalIntake(List.of(new FhirBundleAdapter(MeasureCatalog.shipped())), NORMALISER);
    private static final FhirResources RESOURCES = new FhirResources(NORMALISER);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Intake read(byte[] body) {
        return INTAKE.read("fhir", Fixtures.payload("fhir", body));
    }

    @Test
    void everyClinicalResourceOfASyntheaPatientComesOutAgain() throws IOException {
        for (Path file : files("interop/synthea", ".json.gz")) {
            byte[] body = unzipped(file);
            Intake intake = read(body);
            JsonNode sent = JSON.readTree(body).path("entry");
            assertThat(intake.received()).isEqualTo(sent.size());
            assertThat(intake.batch().quarantined()).as(file.toString()).isEmpty();
            assertThat(intake.rejections()).extracting(Rejection::code).containsOnly("not-kept");
            assertThat(intake.demographics()).isNotNull();

            Map<Integer, Entry> byIndex = new HashMap<>();
            for (int i = 0; i < intake.entryIndex().size(); i++) {
                byIndex.put(intake.entryIndex().get(i), intake.batch().entries().get(i));
            }
            for (int i = 0; i < sent.size(); i++) {
                JsonNode resource = sent.get(i).path("resource");
                if (KEPT.contains(resource.path("resourceType").asText())) {
                    assertThat(byIndex).containsKey(i);
                    same(resource, RESOURCES.toJson(Objects.requireNonNull(byIndex.get(i))));
                }
            }
            assertThat(intake.batch().entries()).extracting(Entry::key).doesNotHaveDuplicates();
        }
    }

    private static void same(JsonNode sent, ObjectNode written) {
        assertThat(written.path("resourceType")).isEqualTo(sent.path("resourceType"));
        String code = sent.has("code") ? "/code/coding" : "/medicationCodeableConcept/coding";
        if (sent.at(code).isArray()) {
            Set<String> codes = new HashSet<>();
            sent.at(code)
                    .forEach(coding -> codes.add(coding.path("system").asText() + "|"
                            + coding.path("code").asText()));
            JsonNode coding = written.at(code + "/0");
            assertThat(codes)
                    .contains(coding.path("system").asText() + "|"
                            + coding.path("code").asText());
        }
        quantity(sent.path("valueQuantity"), written.path("valueQuantity"));
        if (sent.has("valueCodeableConcept")) {
            assertThat(written.at("/valueCodeableConcept/coding/0/code").asText())
                    .isEqualTo(sent.at("/valueCodeableConcept/coding/0/code").asText());
        }
        assertThat(written.path("component")).hasSameSizeAs(sent.path("component"));
        for (int i = 0; i < sent.path("component").size(); i++) {
            quantity(sent.at("/component/" + i + "/valueQuantity"), written.at("/component/" + i + "/valueQuantity"));
        }
    }

    private static void quantity(JsonNode sent, JsonNode written) {
        if (sent.isMissingNode()) {
            return;
        }
        assertThat(written.path("value").decimalValue())
                .isEqualByComparingTo(sent.path("value").decimalValue());
        assertThat(written.path("unit").asText()).isEqualTo(sent.path("code").asText());
    }

    @Test
    void everyUsCoreExampleIsReadOrRefusedByName() throws IOException {
        Map<String, Set<String>> refused = new TreeMap<>();
        for (Path file : files("interop/us-core", ".json")) {
            String name = file.getFileName().toString();
            Intake intake = read(Files.readAllBytes(file));
            assertThat(intake.received()).isPositive();
            intake.rejections()
                    .forEach(r -> refused.computeIfAbsent(r.code(), _ -> new TreeSet<>())
                            .add(name));
            intake.batch()
                    .quarantined()
                    .forEach(q -> refused.computeIfAbsent(q.code(), _ -> new TreeSet<>())
                            .add(name));
            intake.batch()
                    .entries()
                    .forEach(entry -> assertThat(RESOURCES.toJson(entry)).isNotEmpty());
        }
        refused.remove("not-kept");
        assertThat(refused.keySet()).containsExactly("no-value");
        assertThat(refused.get("no-value")).allMatch(name -> name.contains("panel"));
    }

    private static List<Path> files(String folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(ReferenceData.at(folder))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files;
        }
    }

    private static byte[] unzipped(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
