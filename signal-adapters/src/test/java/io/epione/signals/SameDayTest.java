package io.epione.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.Sha256;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.signals.GlucoseDay.Format;
import io.epione.signals.GlucoseDay.Point;
import io.epione.signals.applehealth.AppleHealthAdapter;
import io.epione.signals.csv.CsvAdapter;
import io.epione.signals.dexcom.DexcomAdapter;
import io.epione.signals.fhir.FhirBundleAdapter;
import io.epione.signals.healthconnect.HealthConnectAdapter;
import io.epione.signals.libreview.LibreViewAdapter;
import io.epione.signals.nightscout.NightscoutEntriesAdapter;
import io.epione.signals.normalise.Normaliser;
import io.epione.signals.openmhealth.OpenMhealthAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same day comes out the same, whatever format it came in, and in whatever order. */
class SameDayTest {
    private static final String PLAIN = "2026-11-23";
    private static final String SPRING = "2026-03-29";
    private static final String AUTUMN = "2026-10-25";
    private static final Instant RECEIVED = Instant.parse("2026-11-30T20:00:00Z");
    private static final MeasureCatalog MEASURES = MeasureCatalog.shipped();
    private static final Person ANA = new Person(Fixtures.ANA, "Ana", null, Sex.FEMALE, GlucoseDay.ZONE, "DE", true);
    private static final SignalIntake INTAKE = new SignalIntake(
            List.of(
                    new NightscoutEntriesAdapter(),
                    new DexcomAdapter(),
                    new LibreViewAdapter(),
                    new CsvAdapter(),
                    new OpenMhealthAdapter(),
                    new FhirBundleAdapter(MEASURES),
                    new HealthConnectAdapter(),
                    new AppleHealthAdapter()),
            new Normaliser(MEASURES));

    /** What a store holds after deliveries: one value for each code and moment, the last one. */
    private static final class Kept {
        private final Map<String, Long> values = new TreeMap<>();

        private void deliver(Format format, List<Point> points) {
            var raw = new RawPayload(
                    new UUID(1, 2),
                    Fixtures.ANA,
                    format.name(),
                    "client",
                    "",
                    format.written().apply(points).getBytes(StandardCharsets.UTF_8),
                    RECEIVED);
            Intake intake = INTAKE.read(format.name(), new DevicePayload(raw, ANA));
            assertThat(intake.rejections()).isEmpty();
            assertThat(intake.batch().quarantined()).isEmpty();
            assertThat(intake.batch().entries()).hasSize(points.size());
            for (Entry entry : intake.batch().entries()) {
                var observation = (Entry.Observation) entry;
                long rounded = Math.round(((Quantity) observation.value()).amount());
                values.put(
                        observation.code().code() + "@"
                                + observation.effective().start(),
                        rounded);
            }
        }

        private String hash() {
            return Sha256.hex(values.entrySet().stream()
                    .map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String hash(Format format, List<List<Point>> deliveries) {
        var kept = new Kept();
        deliveries.forEach(points -> kept.deliver(format, points));
        return kept.hash();
    }

    private static String expected(String day) {
        var kept = new Kept();
        GlucoseDay.of(day).forEach(point -> kept.values.put("99504-3@" + point.at(), (long) point.mgPerDl()));
        return kept.hash();
    }

    private static Stream<DynamicTest> eachFormat(String day, boolean localToo, Variant variant) {
        return GlucoseDay.formats().stream()
                .filter(format -> localToo || format.offsets())
                .map(format -> DynamicTest.dynamicTest(
                        format.name() + " on " + day,
                        () -> assertThat(hash(format, variant.of(GlucoseDay.of(day))))
                                .isEqualTo(expected(day))));
    }

    /** How a day is delivered. */
    private interface Variant {
        List<List<Point>> of(List<Point> day);
    }

    private static List<Point> shuffled(List<Point> day) {
        List<Point> copy = new ArrayList<>(day);
        Collections.shuffle(copy, new Random(288));
        return copy;
    }

    private static List<Point> tripled(List<Point> day) {
        return Stream.of(day, day, day).flatMap(List::stream).toList();
    }

    private static List<List<Point>> lateByHalfADay(List<Point> day) {
        int noon = day.size() / 2;
        return List.of(day.subList(noon, day.size()), day.subList(0, noon));
    }

    @Test
    void thereAreEightFormatsAndTheDaysHaveTheirLengths() {
        assertThat(GlucoseDay.formats())
                .extracting(Format::name)
                .doesNotHaveDuplicates()
                .hasSize(8);
        assertThat(GlucoseDay.of(PLAIN)).hasSize(288);
        assertThat(GlucoseDay.of(SPRING)).hasSize(276);
        assertThat(GlucoseDay.of(AUTUMN)).hasSize(300);
    }

    @TestFactory
    Stream<DynamicTest> theSameDayInEveryFormatIsTheSame() {
        return Stream.of(PLAIN, SPRING, AUTUMN).flatMap(day -> eachFormat(day, true, List::of));
    }

    @TestFactory
    Stream<DynamicTest> theNewestFirstIsTheSame() {
        return Stream.of(PLAIN, SPRING, AUTUMN).flatMap(day -> eachFormat(day, true, of -> List.of(of.reversed())));
    }

    @TestFactory
    Stream<DynamicTest> shuffledIsTheSame() {
        return Stream.concat(
                Stream.of(PLAIN, SPRING).flatMap(day -> eachFormat(day, true, of -> List.of(shuffled(of)))),
                eachFormat(AUTUMN, false, of -> List.of(shuffled(of))));
    }

    @TestFactory
    Stream<DynamicTest> tripledIsTheSame() {
        return Stream.of(PLAIN, SPRING, AUTUMN)
                .flatMap(day -> Stream.concat(
                        eachFormat(day, true, of -> List.of(tripled(of))),
                        eachFormat(day, true, of -> List.of(of, of, of))));
    }

    @TestFactory
    Stream<DynamicTest> lateIsTheSame() {
        return Stream.of(PLAIN, SPRING, AUTUMN).flatMap(day -> eachFormat(day, true, SameDayTest::lateByHalfADay));
    }

    @TestFactory
    Stream<DynamicTest> aShuffledHourThatWasTwiceIsHeldAndTheRestOfTheDayKept() {
        return GlucoseDay.formats().stream()
                .filter(format -> !format.offsets())
                .map(format -> DynamicTest.dynamicTest(format.name(), () -> {
                    var body = format.written()
                            .apply(shuffled(GlucoseDay.of(AUTUMN)))
                            .getBytes(StandardCharsets.UTF_8);
                    var raw = new RawPayload(new UUID(1, 2), Fixtures.ANA, format.name(), "client", "", body, RECEIVED);
                    Intake intake = INTAKE.read(format.name(), new DevicePayload(raw, ANA));
                    assertThat(intake.batch().entries()).hasSize(276);
                    assertThat(intake.batch().quarantined()).hasSize(24).allSatisfy(held -> {
                        assertThat(held.code()).isEqualTo("ambiguous-time");
                        assertThat(held.pointer()).startsWith("line:");
                    });
                }));
    }
}
