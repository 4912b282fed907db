package io.epione.assistant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.signals.AdapterCoverage;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalIntake;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of all formats says what the adapters declare; {@code -Depione.write-docs=true} writes it anew. */
@QuarkusTest
class FormatsPageTest {
    private static final Path PAGE = Path.of("../docs/formats.md");
    private static final String HEAD = """
            # Formats

            What `POST /api/signals/{format}` reads; the three of Nightscout stand behind `/api/v1/entries`, `/treatments` and
            `/devicestatus`, FHIR behind `/fhir`. Made from what the adapters declare; the build checks that it is current
            (`-Depione.write-docs=true` writes it anew). A measure is an entry of `measures.yaml`; `*` is whatever code the
            delivery names. Only what comes as it happens may be called "now".

            | format | measures | comes | usually late by |
            |---|---|---|---|
            """;

    private final SignalIntake door;

    @Inject
    FormatsPageTest(SignalIntake door) {
        this.door = door;
    }

    @Test
    void thePageOfFormatsSaysWhatTheAdaptersDeclare() throws IOException {
        String page = HEAD + door.formats().stream().map(FormatsPageTest::row).collect(Collectors.joining("\n")) + "\n";
        if (Boolean.getBoolean("epione.write-docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String row(SignalAdapter adapter) {
        AdapterCoverage coverage = adapter.coverage();
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        adapter.format(),
                        measures(coverage.measures()),
                        coverage.stream() ? "as it happens" : "in batches",
                        late(coverage.delay()));
    }

    private static String measures(List<String> keys) {
        return keys.isEmpty() ? "events" : String.join(", ", keys);
    }

    private static String late(Duration delay) {
        return delay.toDaysPart() > 0
                ? delay.toDays() + " d"
                : delay.toHoursPart() > 0 ? delay.toHours() + " h" : delay.toMinutes() + " min";
    }
}
