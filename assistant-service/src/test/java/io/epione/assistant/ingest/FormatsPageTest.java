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
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
            delivery names. Only what comes as it happens may be called "now". The schemas of Open mHealth stand in
            `open-mhealth.md`, the resources of FHIR in `fhir.md`.

            A time without an offset is taken in the zone that the delivery names, else in the one in which the person was
            then (`PUT /api/me/zone`); what is stored says so (`zone-assumed`). In the hour that a clock change repeats the
            order of the rows tells which is which; where it does not, and where a clock change jumped over the time, the
            reading is held as `ambiguous-time`.

            Everything that sources send is kept. Of what is counted by the day (steps, energy, distance, floors) one
            source stands for a day: a source's whole day goes before its parts, parts that overlap count once, and of
            several sources the one that counted most. Of sensors the one with more readings goes first, another fills
            where it has none within five minutes. Heart rate variability as SDNN and as RMSSD are two measures.

            What a sender deletes counts no more, unless it says the same under another identifier; the history keeps it, and an
            escalation that it led to stays. Dexcom tells so by `eventStatus`, Health Connect by `deletionChanges`, Oura by the
            event of its webhook and by a sleep of type `deleted`, Nightscout by `DELETE` and `isValid`, FHIR by
            `entered-in-error`, `PUT` and `DELETE`. Of the other formats none has a word for it that says what is gone: the notices
            of Withings and Fitbit name a stretch of time or a day, and come for new data too; Garmin, Apple's exports and the CSV
            formats have none. Whoever relays them takes a document back by `DELETE /api/signals/{format}/{id}` with the identifier
            that its vendor gave it (Withings `grpid`, sleep `id`, ECG `signalid`; Fitbit `logId`; Garmin `summaryId`; Open mHealth
            `header.id`): 204, and 404 where nothing of that name of theirs counts or is held back.

            From a stored reading one gets back to what was sent: `GET /api/profile/observations/sent?payload&pointer&at`, with what the
            list of readings says of it, answers the item or the row and the SHA-256 of its delivery; 410 where the bytes are not kept
            any more (`epione.raw-payloads.keep`). An Apple export is kept in parts, of which the line is not told.

            Apple Health does not say whether blood glucose is a sensor's. It is where the app or the device writes nothing
            else (`sensor` in its `mapping.yaml`); all other values are glucose in blood.

            | format | measures | units as sent | comes | usually late by | reaches back |
            |---|---|---|---|---|---|
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
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        adapter.format(),
                        measures(coverage.measures()),
                        coverage.units().isEmpty() ? "" : String.join(", ", coverage.units()),
                        coverage.stream() ? "as it happens" : "in batches",
                        late(coverage.delay()),
                        back(coverage.history()));
    }

    private static String measures(List<String> keys) {
        return keys.isEmpty() ? "events" : String.join(", ", keys);
    }

    private static String back(@Nullable Period history) {
        return history == null ? "as far as there is anything" : history.getDays() + " d";
    }

    private static String late(Duration delay) {
        return delay.toDaysPart() > 0
                ? delay.toDays() + " d"
                : delay.toHoursPart() > 0 ? delay.toHours() + " h" : delay.toMinutes() + " min";
    }
}
