package io.epione.acceptance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hazard log holds: every row is complete, names a test that exists and was seen red without its mitigation. */
class HazardLogTest {
    private static final int AT_LEAST = 20;

    private final Path root = HazardLog.root();
    private final List<Hazard> log = read();

    private List<Hazard> read() {
        try {
            return HazardLog.read(root);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyRowIsComplete() {
        assertThat(log).hasSizeGreaterThanOrEqualTo(AT_LEAST).allSatisfy(hazard -> {
            assertThat(hazard.id()).matches("H\\d{2,4}");
            assertThat(List.of(hazard.hazard(), hazard.cause(), hazard.mitigation(), hazard.residual()))
                    .as(hazard.id())
                    .allSatisfy(words -> assertThat(words).isNotBlank().endsWith("."));
            assertThat(hazard.severity()).as(hazard.id()).isIn(HazardLog.SEVERITIES);
            assertThat(hazard.likelihood()).as(hazard.id()).isIn(HazardLog.LIKELIHOODS);
            assertThat(hazard.review()).as(hazard.id()).isEqualTo("unreviewed");
        });
    }

    @Test
    void noTwoHazardsShareAnId() {
        assertThat(log).extracting(Hazard::id).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void everyHazardNamesATestThatExists() {
        assertThat(log)
                .allSatisfy(hazard -> assertThat(hazard.guard().exists(root))
                        .as("%s: %s", hazard.id(), hazard.test())
                        .isTrue());
    }

    @Test
    void everyMitigationIsWhereTheRowSays() {
        assertThat(log)
                .allSatisfy(hazard ->
                        assertThat(root.resolve(hazard.where())).as(hazard.id()).isRegularFile());
    }

    @Test
    void whatIsTakenOutStandsExactlyOnceInItsFile() {
        assertThat(log).allSatisfy(hazard -> {
            Mutation mutation = hazard.mutation();
            assertThat(Files.exists(root.resolve(mutation.path())))
                    .as("%s: %s", hazard.id(), mutation.path())
                    .isTrue();
            assertThat(mutation.text()).as(hazard.id()).isNotBlank().isNotEqualTo(mutation.replacement());
            assertThat(mutation.occurrences(root))
                    .as("%s: %s", hazard.id(), mutation.text())
                    .isEqualTo(1);
        });
    }

    @Test
    void everyTestWasSeenRedWithoutItsMitigationAsTheRowNowHasIt() throws IOException {
        Map<String, LastRun.Line> seen = LastRun.read(root);
        assertThat(log)
                .filteredOn(hazard ->
                        !seen.containsKey(hazard.id()) || !seen.get(hazard.id()).provesStill(hazard))
                .extracting(Hazard::id)
                .as("hazards to run again: ./epione hazards followed by these")
                .isEmpty();
    }
}
