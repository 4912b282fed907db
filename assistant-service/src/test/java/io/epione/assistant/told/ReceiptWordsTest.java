package io.epione.assistant.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.wording.Wording;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Appended.Outcome;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.signals.DevicePayload;
import io.epione.signals.Intake;
import io.epione.signals.SignalIntake;
import io.epione.signals.csv.CsvAdapter;
import io.epione.signals.normalise.Normaliser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of a file, word for word. */
class ReceiptWordsTest {
    private static final String HEAD = "time,code,value,unit,device\n";

    private final MeasureCatalog measures = MeasureCatalog.shipped();
    private final SignalIntake door = new SignalIntake(List.of(new CsvAdapter()), new Normaliser(measures));
    private final Person person = new Person(
            new PatientId("ana"),
            "Ana",
            LocalDate.parse("1974-03-08"),
            Sex.FEMALE,
            ZoneId.of("Europe/Berlin"),
            "DE",
            true);
    private final ReceiptWords words = new ReceiptWords(new Wording());
    private final Tally tally = new Tally(measures, person);

    @Test
    void daysAreThoseOfThePersonsClock() {
        read(HEAD + "2026-03-01T22:30:00Z,steps,100,{steps},\n2026-03-01T23:30:00Z,29463-7,74,kg,\n", Outcome.STORED);

        assertThat(said()).contains("Body weight: 1 reading on 2 Mar 2026.", "All of it is new to me.");
    }

    @Test
    void whatIsNewAndWhatWasThereIsCounted() {
        read(HEAD + "2026-03-01T08:00:00Z,29463-7,74,kg,\n", Outcome.STORED);
        read(HEAD + "2026-03-02T08:00:00Z,29463-7,75,kg,\n", Outcome.DUPLICATE);
        read(HEAD + "2026-03-04T08:00:00Z,29463-7,76,kg,\n", Outcome.CORRECTED);

        assertThat(said())
                .containsExactly(
                        "Your CSV file is in.",
                        "Body weight: 3 readings on 3 of 4 days, from 1 Mar 2026 to 4 Mar 2026.",
                        "1 is new.",
                        "1 was there before.",
                        "1 of them changed what was stored.");
    }

    @Test
    void manyGapsAreCountedAndTheLongestIsNamed() {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int hour = 0; hour < 10; hour += 2) {
            for (int minute = 0; minute < 60; minute += 5) {
                rows.append("2026-03-01T%02d:%02d:00Z,2339-0,104,mg/dL,sensor%n".formatted(hour, minute));
            }
        }
        rows.append("2026-03-04T08:00:00Z,2339-0,104,mg/dL,sensor\n");
        read(rows.toString(), Outcome.STORED);

        assertThat(said()).contains("There are gaps in it. 5 gaps, and the longest is 3 days.");
    }

    @Test
    void whatIsHeldBackAndUnreadIsCountedByItsReason() {
        read(
                HEAD + "2026-03-01T08:00:00Z,2339-0,9999,mg/dL,\n2026-03-01T08:05:00Z,2339-0,9998,mg/dL,\n,2339-0,,,\n",
                Outcome.STORED);

        List<String> said = said();
        assertThat(said.getFirst()).isEqualTo("Your CSV file is in, but none of it counts yet.");
        assertThat(said).anyMatch(text -> text.startsWith("2 items held back: "));
        assertThat(said).contains("1 item could not be read: The row has no value.");
    }

    @Test
    void whatIsSwitchedOffIsNamed() {
        read(HEAD + "2026-03-01T08:00:00Z,2339-0,104,mg/dL,\n", Outcome.STORED);

        assertThat(words.of("CSV", tally.coverage(), tally, Set.of(DataCategory.LABS)::contains))
                .contains(
                        "You have switched off: glucose. I keep it, but I do not use it until you switch it on under Privacy.");
    }

    private void read(String file, Outcome outcome) {
        var raw = new RawPayload(
                UUID.randomUUID(),
                person.id(),
                "csv",
                "self",
                "text/csv",
                file.getBytes(StandardCharsets.UTF_8),
                Instant.parse("2026-03-20T08:00:00Z"));
        Intake intake = door.read("csv", new DevicePayload(raw, person));
        tally.add(
                intake,
                new Appended(IntStream.range(0, intake.batch().entries().size())
                        .mapToObj(_ -> outcome)
                        .toList()));
    }

    private List<String> said() {
        return words.of("CSV", tally.coverage(), tally, _ -> true);
    }
}
