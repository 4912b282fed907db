package io.epione.signals;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.MeasureCatalog;
import io.epione.signals.Recognition.Recognised;
import io.epione.signals.normalise.Normaliser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A file tells its format by what is in it. */
class RecognitionTest {
    private final Recognition recognition = new Recognition(
            new SignalIntake(Adapters.ALL, new Normaliser(MeasureCatalog.shipped())),
            Clock.fixed(Fixtures.RECEIVED, ZoneOffset.UTC));

    @TestFactory
    Stream<DynamicTest> everyDeliveryThatAnAdapterReadsIsRecognisedAsItsOwn() {
        return Adapters.ALL.stream()
                .flatMap(adapter -> files("/" + adapter.format() + "/shouldPass")
                        .map(file -> DynamicTest.dynamicTest(
                                adapter.format() + " " + file.getFileName(),
                                () -> assertThat(named(recognise(bytes(file), true)))
                                        .isEqualTo(adapter.format()))));
    }

    @TestFactory
    Stream<DynamicTest> itsBeginningIsEnough() {
        return Adapters.ALL.stream()
                .flatMap(adapter -> files("/" + adapter.format() + "/shouldPass")
                        .filter(file -> bytes(file).length > 1_200)
                        .map(file -> DynamicTest.dynamicTest(
                                adapter.format() + " " + file.getFileName(),
                                () -> assertThat(named(recognise(
                                                Arrays.copyOf(bytes(file), bytes(file).length * 3 / 4), false)))
                                        .isEqualTo(adapter.format()))));
    }

    @Test
    void genotypesHaveADoorOfTheirOwn() {
        for (String file : List.of("/vcf/one-sample.vcf", "/consumer/two-columns.txt", "/consumer/quoted.csv")) {
            assertThat(recognise(bytes(path(file)), true)).as(file).isEqualTo(new Recognised.Genome());
        }
    }

    @Test
    void whatNobodyReadsIsUnknownAndSaysWhatItMayBe() {
        assertThat(recognise("%PDF-1.7 a letter", true)).isEqualTo(new Recognised.Unknown("pdf"));
        assertThat(recognise("BAM\u0001", true)).isEqualTo(new Recognised.Unknown("bam"));
        assertThat(recognise("", true)).isEqualTo(new Recognised.Unknown("empty"));
        for (String none : List.of(
                "Dear diary, today I went for a walk.\n",
                "name,phone\nMaya,123\n",
                "{\"name\": \"no health data\"}",
                "[1, 2, 3]",
                "<html><body>a page</body></html>")) {
            assertThat(recognise(none, true)).as(none).isInstanceOf(Recognised.Unknown.class);
        }
    }

    @Test
    void anExportOfAppleHealthIsToldByTheNamesInItsArchive() throws IOException {
        byte[] routesFirst =
                archive("apple_health_export/workout-routes/route_1.gpx", "apple_health_export/export.xml");

        assertThat(named(recognise(Arrays.copyOf(routesFirst, 200), false))).isEqualTo("apple-health");
        assertThat(recognise(archive("word/document.xml", "styles.xml"), true)).isInstanceOf(Recognised.Unknown.class);
    }

    @Test
    void whatTheBeginningSaysComesAlong() {
        String rows = "time,code,value,unit\n"
                + IntStream.range(10, 60)
                        .mapToObj(minute -> "2026-11-20T08:" + minute + ":00Z,4548-4,6.9,%\n")
                        .reduce("", String::concat);

        assertThat(recognise(rows.substring(0, 400), false))
                .isInstanceOfSatisfying(
                        Recognised.Signals.class,
                        file -> assertThat(file.entries())
                                .isNotEmpty()
                                .allSatisfy(
                                        entry -> assertThat(entry.code().code()).isEqualTo("4548-4")));
    }

    private Recognised recognise(String text, boolean whole) {
        return recognise(text.getBytes(StandardCharsets.UTF_8), whole);
    }

    private Recognised recognise(byte[] beginning, boolean whole) {
        return recognition.recognise(beginning, whole, Fixtures.PERSON);
    }

    private static String named(Recognised recognised) {
        return recognised instanceof Recognised.Signals signals ? signals.format() : recognised.toString();
    }

    private static byte[] archive(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<gpx>".repeat(100).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static Stream<Path> files(String folder) {
        try {
            return Files.walk(path(folder)).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(RecognitionTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
