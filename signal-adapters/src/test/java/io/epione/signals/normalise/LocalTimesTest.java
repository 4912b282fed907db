package io.epione.signals.normalise;

import static io.epione.signals.Fixtures.ANA;
import static io.epione.signals.Fixtures.MEASURES;
import static io.epione.signals.Fixtures.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.person.ZoneHistory;
import io.epione.profile.person.ZoneHistory.Stay;
import io.epione.signals.Attributes;
import io.epione.signals.DevicePayload;
import io.epione.signals.Reading;
import io.epione.signals.Reading.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Local times without an offset: in which zone, and on which side of a clock change. */
class LocalTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneHistory HOME = ZoneHistory.of(BERLIN);
    private static final Normaliser NORMALISER = new Normaliser(MEASURES);

    /** What became of one delivery: a moment, or the code under which it is held. */
    private static List<String> read(ZoneHistory zones, Instant receivedAt, List<Reading> readings) {
        var person = new Person(ANA, "Ana", null, Sex.FEMALE, zones.latest(), "DE", true, zones);
        var raw = new RawPayload(new UUID(1, 2), ANA, "test", "client", "", new byte[0], receivedAt);
        return NORMALISER.normalise(readings, new DevicePayload(raw, person), "test/client").stream()
                .map(normalised -> switch (normalised) {
                    case Normalised.Accepted(Entry entry) ->
                        entry.effective().start().toString();
                    case Normalised.Quarantine(Quarantined held) -> held.code();
                })
                .toList();
    }

    private static List<String> atHome(String... times) {
        return read(HOME, RECEIVED, rows(times));
    }

    private static List<Reading> rows(String... times) {
        List<Reading> readings = new ArrayList<>();
        for (String time : times) {
            readings.add(row(readings.size(), time).done());
        }
        return readings;
    }

    private static Reading.Draft row(int index, String time) {
        return Reading.draft(index, "line:" + index, Kind.OBSERVATION, Code.loinc("2339-0"))
                .value("100", "mg/dL")
                .time(time);
    }

    @Test
    void theHourThatBeginsAnewIsTheSecondOne() {
        assertThat(atHome(
                        "2026-10-25T01:45:00",
                        "2026-10-25T02:15:00",
                        "2026-10-25T02:45:00",
                        "2026-10-25T02:15:00",
                        "2026-10-25T02:45:00",
                        "2026-10-25T03:15:00"))
                .containsExactly(
                        "2026-10-24T23:45:00Z",
                        "2026-10-25T00:15:00Z",
                        "2026-10-25T00:45:00Z",
                        "2026-10-25T01:15:00Z",
                        "2026-10-25T01:45:00Z",
                        "2026-10-25T02:15:00Z");
    }

    @Test
    void aFileWithTheNewestFirstIsReadBackwards() {
        assertThat(atHome("2026-10-25T03:15:00", "2026-10-25T02:15:00", "2026-10-25T02:45:00", "2026-10-25T01:45:00"))
                .containsExactly(
                        "2026-10-25T02:15:00Z", "2026-10-25T01:15:00Z", "2026-10-25T00:45:00Z", "2026-10-24T23:45:00Z");
    }

    @Test
    void anHourThatIsThereOnceIsNotGuessed() {
        assertThat(atHome("2026-10-25T01:45:00", "2026-10-25T02:15:00", "2026-10-25T02:45:00", "2026-10-25T03:15:00"))
                .containsExactly("2026-10-24T23:45:00Z", "ambiguous-time", "ambiguous-time", "2026-10-25T02:15:00Z");
        assertThat(atHome("2026-10-25T02:30:00")).containsExactly("ambiguous-time");
        assertThat(atHome("2026-10-25T02:30:00", "2026-10-25T02:30:00"))
                .containsExactly("ambiguous-time", "ambiguous-time");
    }

    @Test
    void aFileWithoutOrderDecidesNothing() {
        assertThat(atHome(
                        "2026-10-25T04:00:00",
                        "2026-10-25T02:45:00",
                        "2026-10-25T02:15:00",
                        "2026-10-25T01:00:00",
                        "2026-10-25T05:00:00"))
                .containsExactly(
                        "2026-10-25T03:00:00Z",
                        "ambiguous-time",
                        "ambiguous-time",
                        "2026-10-24T23:00:00Z",
                        "2026-10-25T04:00:00Z");
    }

    @Test
    void aFileOfTwoDevicesHasTheOrderOfEach() {
        List<Reading> readings = new ArrayList<>();
        for (String device : List.of("left", "right")) {
            for (String time : List.of("01:30", "02:20", "02:50", "02:20", "03:30")) {
                readings.add(row(readings.size(), "2026-10-25T" + time + ":00")
                        .device(device)
                        .done());
            }
        }
        List<String> ofOne = List.of(
                "2026-10-24T23:30:00Z",
                "2026-10-25T00:20:00Z",
                "2026-10-25T00:50:00Z",
                "2026-10-25T01:20:00Z",
                "2026-10-25T02:30:00Z");
        assertThat(read(HOME, RECEIVED, readings).subList(0, 5)).isEqualTo(ofOne);
        assertThat(read(HOME, RECEIVED, readings).subList(5, 10)).isEqualTo(ofOne);
    }

    @Test
    void rowsWrittenThreeTimesOverKeepTheirOrder() {
        List<String> once = List.of("01:30", "02:20", "02:50", "02:20", "03:30");
        List<String> copies = new ArrayList<>();
        List<String> stutters = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            once.forEach(time -> copies.add("2026-10-25T" + time + ":00"));
        }
        once.forEach(time -> {
            for (int i = 0; i < 3; i++) {
                stutters.add("2026-10-25T" + time + ":00");
            }
        });
        List<String> moments =
                atHome(once.stream().map(time -> "2026-10-25T" + time + ":00").toArray(String[]::new));
        assertThat(moments).doesNotContain("ambiguous-time");
        assertThat(atHome(copies.toArray(String[]::new))).hasSize(15).hasSameElementsAs(moments);
        assertThat(atHome(stutters.toArray(String[]::new))).hasSize(15).hasSameElementsAs(moments);
    }

    @Test
    void ofTwoMomentsOneThatIsStillToComeIsOut() {
        Instant within = Instant.parse("2026-10-25T00:35:00Z");
        assertThat(read(HOME, within, rows("2026-10-25T02:30:00"))).containsExactly("2026-10-25T00:30:00Z");
    }

    @Test
    void aTimeThatTheClocksJumpedOverIsHeldWhereverItStands() {
        assertThat(atHome("2026-03-29T01:30:00", "2026-03-29T02:30:00", "2026-03-29T03:30:00"))
                .containsExactly("2026-03-29T00:30:00Z", "ambiguous-time", "2026-03-29T01:30:00Z");
    }

    @Test
    void aTravellersTimesAreTakenWhereTheyWereThen() {
        Instant flight = Instant.parse("2026-11-20T12:00:00Z");
        ZoneHistory travels =
                new ZoneHistory(List.of(new Stay(ZoneHistory.ALWAYS, BERLIN), new Stay(flight, NEW_YORK)));
        assertThat(read(travels, RECEIVED, rows("2026-11-20T08:00:00", "2026-11-20T14:00:00", "2026-11-21T08:00:00")))
                .as("what was at eight in the morning was in Berlin only where the order says so")
                .containsExactly("ambiguous-time", "2026-11-20T19:00:00Z", "2026-11-21T13:00:00Z");
        assertThat(read(
                        travels,
                        RECEIVED,
                        rows(
                                "2026-11-20T08:00:00",
                                "2026-11-20T12:30:00",
                                "2026-11-20T08:00:00",
                                "2026-11-20T14:00:00")))
                .containsExactly(
                        "2026-11-20T07:00:00Z", "2026-11-20T11:30:00Z", "2026-11-20T13:00:00Z", "2026-11-20T19:00:00Z");
    }

    @Test
    void whatIsTakenInThePersonsZoneSaysSo() {
        assertThat(stored(row(0, "2026-11-24T08:00:00"), HOME).provenance().method())
                .isEqualTo("zone-assumed");
        assertThat(stored(row(0, "2026-11-24T08:00:00").attribute(Attributes.ZONE, "Europe/Lisbon"), HOME)
                        .provenance()
                        .method())
                .isEmpty();
        assertThat(stored(row(0, "2026-11-24T08:00:00+01:00"), HOME)
                        .provenance()
                        .method())
                .isEmpty();
        assertThat(stored(row(0, "2026-11-24T08:00:00").attribute(Attributes.ZONE, "Mars/Olympus"), HOME)
                        .provenance()
                        .method())
                .isEqualTo("zone-assumed");
    }

    @Test
    void aLengthIsCountedFromTheStartAcrossAClockChange() {
        Entry entry = stored(
                Reading.draft(0, "/0", Kind.OBSERVATION, Code.loinc("2339-0"))
                        .value("100", "mg/dL")
                        .period("2026-10-25T01:30:00", Duration.ofHours(2).toString()),
                HOME);
        assertThat(entry.effective().end()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void anEndThatWasTwiceIsTheOneAfterTheStartOrHeld() {
        assertThat(stored(row(0, "").period("2026-10-25T02:45:00+01:00", "2026-10-25T02:50:00"), HOME)
                        .effective()
                        .end())
                .isEqualTo(Instant.parse("2026-10-25T01:50:00Z"));
        assertThat(read(
                        HOME,
                        RECEIVED,
                        List.of(row(0, "")
                                .period("2026-10-25T01:45:00", "2026-10-25T02:50:00")
                                .done())))
                .containsExactly("ambiguous-time");
    }

    @Test
    void aYearOfFiveMinutesIsDecidedInOnePass() {
        List<Reading> readings = new ArrayList<>();
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        List<String> moments = new ArrayList<>();
        while (at.isBefore(Instant.parse("2026-11-20T00:00:00Z"))) {
            moments.add(at.toString());
            readings.add(
                    row(readings.size(), LocalDateTime.ofInstant(at, BERLIN).toString() + ":00")
                            .done());
            at = at.plus(Duration.ofMinutes(5));
        }
        assertThat(read(HOME, RECEIVED, readings)).isEqualTo(moments);
    }

    private static Entry stored(Reading.Draft draft, ZoneHistory zones) {
        var person = new Person(ANA, "Ana", null, Sex.FEMALE, zones.latest(), "DE", true, zones);
        var raw = new RawPayload(new UUID(1, 2), ANA, "test", "client", "", new byte[0], RECEIVED);
        return NORMALISER
                                .normalise(List.of(draft.done()), new DevicePayload(raw, person), "test/client")
                                .getFirst()
                        instanceof Normalised.Accepted(Entry entry)
                ? entry
                : org.junit.jupiter.api.Assertions.fail("it was held");
    }
}
