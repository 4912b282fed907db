package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.models.Manifest.BodyMass;
import io.epione.models.Manifest.Input;
import io.epione.profile.observation.MeasureCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manifests ask for is what the profile keeps, in the same unit. */
class MeasuresAgreeTest {
    private final MeasureCatalog measures = MeasureCatalog.shipped();

    @Test
    void everyMeasureOfAManifestExistsInItsUnitUnderItsCode() throws IOException {
        int seen = 0;
        for (Input input : inputs()) {
            String key = input.from().measure();
            if (key != null) {
                seen++;
                assertThat(measures.byKey(key)).as(key).isPresent().hasValueSatisfying(measure -> {
                    assertThat(measure.unit()).as(key).isEqualTo(input.unit());
                    assertThat(measure.codes()).as(key).contains(input.loinc());
                });
            }
            BodyMass bodyMass = input.from().bodyMass();
            if (bodyMass != null) {
                assertThat(measures.byKey(bodyMass.weight()).orElseThrow().unit())
                        .isEqualTo("kg");
                assertThat(measures.byKey(bodyMass.height()).orElseThrow().unit())
                        .isEqualTo("cm");
            }
            if (input.from().contradictedBy() != null) {
                assertThat(input.from().contradictedBy().measures().keySet())
                        .allSatisfy(
                                measure -> assertThat(measures.byKey(measure)).isPresent());
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void everyManifestIsCompleteForItsReaders() throws IOException {
        for (Manifest manifest : manifests()) {
            assertThat(manifest.review()).isEqualTo("unreviewed");
            assertThat(List.of(manifest.purpose(), manifest.source(), manifest.licence(), manifest.terms()))
                    .allSatisfy(text -> assertThat(text.length()).isGreaterThan(30));
            for (Input input : manifest.inputs()) {
                switch (input.kind()) {
                    case NUMBER ->
                        assertThat(input.low()).as(input.name()).isNotNull().isLessThan(input.high());
                    case CHOICE -> assertThat(input.choices()).as(input.name()).hasSizeGreaterThan(1);
                    case BOOLEAN -> assertThat(input.unit()).as(input.name()).isEmpty();
                }
            }
        }
    }

    @Test
    void everyCardTellsForWhomFromWhichDataWithWhichResultsAndLimits() throws IOException {
        List<Path> cards;
        try (Stream<Path> files = Files.walk(Path.of("models"))) {
            cards = files.filter(file -> file.endsWith("model-card.md")).toList();
        }
        assertThat(cards).hasSizeGreaterThan(39);
        for (Path card : cards) {
            String headings = Files.readAllLines(card).stream()
                    .filter(line -> line.startsWith("## "))
                    .collect(Collectors.joining("\n"))
                    .toLowerCase(Locale.ROOT);
            assertThat(headings)
                    .as(card.toString())
                    .contains("for whom", "data", "protocol", "results", "subgroups", "limits");
        }
    }

    private static List<Input> inputs() throws IOException {
        return manifests().stream()
                .flatMap(manifest -> manifest.inputs().stream())
                .toList();
    }

    private static List<Manifest> manifests() throws IOException {
        List<Manifest> manifests = new java.util.ArrayList<>();
        for (String folder : Manifest.read(ModelFiles.shipped().read("index.yaml"), ModelCatalog.Index.class)
                .models()) {
            manifests.add(Manifest.read(ModelFiles.shipped().read(folder + "/manifest.yaml"), Manifest.class));
        }
        return manifests;
    }
}
