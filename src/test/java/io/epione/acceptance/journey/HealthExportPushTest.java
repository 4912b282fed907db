package io.epione.acceptance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.Client.Answer;
import io.epione.acceptance.running.RunningService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Years of a phone in one body; {@code -Depione.export-megabytes=2000} sends more than by default. */
class HealthExportPushTest {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long SIZE = Long.getLong("epione.export-megabytes", 50) * MEGABYTE;

    @TempDir
    private static Path folder;

    private static RunningService service;
    private Client patient;

    @BeforeAll
    static void start() {
        service = RunningService.start(Map.of(
                "epione.limits.export-bytes",
                Long.toString(SIZE + 14 * MEGABYTE),
                "epione.limits.export-folder",
                folder.toString()));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void somebodyNew() {
        patient = service.client().asPatient("1960-02-02", "female");
    }

    @Test
    void aLargeExportIsStoredWholeAndARepeatStoresNothing() throws IOException {
        var export = new HealthExport(SIZE);
        Answer first = push(() -> export);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.body().path("received").asInt()).isEqualTo(export.records());
        assertThat(first.body().path("accepted").asInt()).isEqualTo(export.records());
        assertThat(first.body().path("items").size()
                        + first.body().path("leftOut").asInt())
                .isEqualTo(export.records());

        JsonNode again = push(() -> new HealthExport(SIZE)).body();
        assertThat(again.path("accepted").asInt()).isZero();
        assertThat(again.path("duplicates").asInt()).isEqualTo(export.records());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("files that stayed behind").isEmpty();
        }
        assertThat(service.console()).doesNotContain(HealthExport.DEVICE);
    }

    static Stream<Arguments> useless() {
        byte[] good = HealthExport.of(HealthExport.record(1), HealthExport.record(2));
        byte[] archive = HealthExport.zip("apple_health_export/export.xml", whole(new HealthExport(3 * MEGABYTE)));
        String person = "<Me HKCharacteristicTypeIdentifierDateOfBirth=\"1990-01-01\"/>\n";
        return Stream.of(
                Arguments.of("an empty body", new byte[0], 422, "malformed"),
                Arguments.of("words", "Dear diary".getBytes(StandardCharsets.UTF_8), 422, "malformed"),
                Arguments.of("a file that was cut", Arrays.copyOf(good, good.length - 20), 422, "malformed"),
                Arguments.of(
                        "an archive that was cut", Arrays.copyOf(archive, archive.length * 2 / 3), 422, "malformed"),
                Arguments.of("an archive that was cut behind the export", cutBehindFirst(good), 422, "malformed"),
                Arguments.of(
                        "an archive in the archive",
                        HealthExport.zip("export.xml", HealthExport.zip("export.xml", good)),
                        422,
                        "nested-archive"),
                Arguments.of("a link", HealthExport.zip("export.xml", bytes("/etc/passwd")), 422, "malformed"),
                Arguments.of("an archive without an export", HealthExport.zip("export.txt", good), 422, "no-export"),
                Arguments.of(
                        "an archive with two exports",
                        HealthExport.zip(new String[] {"a/export.xml", "b/export.xml"}, good),
                        422,
                        "two-exports"),
                Arguments.of(
                        "two people",
                        HealthExport.of(HealthExport.record(1), person, HealthExport.record(2)),
                        422,
                        "two-people"),
                Arguments.of(
                        "another encoding",
                        new String(good, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16),
                        422,
                        "wrong-encoding"),
                Arguments.of(
                        "a bomb",
                        HealthExport.zip("export.xml", bytes("<HealthData>" + "<a/>".repeat(4_000_000))),
                        413,
                        "too-large"),
                Arguments.of(
                        "nothing that is interpreted",
                        HealthExport.of("<Record type=\"HKQuantityTypeIdentifierOther\" value=\"1\"/>\n"),
                        422,
                        "unsupported"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("useless")
    void whatCannotBeReadToItsEndStoresNothing(String what, byte[] body, int status, String code) {
        Answer answer = push(() -> new ByteArrayInputStream(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.body().path("errors").path(0).path("code").asText()).isEqualTo(code);
        assertThat(answer.text()).doesNotContain(HealthExport.DEVICE);
        assertThat(patient.get("/api/profile/observations?code=heart_rate")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedUnread() throws IOException {
        for (String path : new String[] {"/api/signals/apple-health", "/api/signals/csv"}) {
            long over = path.endsWith("csv") ? 17 * MEGABYTE : SIZE + 15 * MEGABYTE;
            try (Socket socket =
                    new Socket(service.uri().getHost(), service.uri().getPort())) {
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: t\r\nContent-Length: " + over + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .as(path)
                        .startsWith("HTTP/1.1 413");
            }
        }
    }

    @Test
    void anExportThatGrowsPastItsLimitIsBrokenOffAndStoresNothing() {
        int status = pushOver("apple-health", "text/xml", SIZE + 40 * MEGABYTE);

        assertThat(status).isIn(413, 0);
        assertThat(patient.get("/api/profile/observations?code=heart_rate")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void otherFormatsKeepTheirLimitThoughTheBodyDoesNotAnnounceItself() {
        assertThat(pushOver("csv", "text/csv", 60 * MEGABYTE)).isIn(413, 0);
    }

    /** 0 where the service hung up before it had read the whole, as it may. */
    private int pushOver(String format, String mediaType, long bytes) {
        try {
            return patient.push("/api/signals/" + format, mediaType, () -> new HealthExport(bytes))
                    .status();
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    private Answer push(Supplier<InputStream> body) {
        return patient.push("/api/signals/apple-health", "application/octet-stream", body);
    }

    private static byte[] cutBehindFirst(byte[] content) {
        byte[] two = HealthExport.zip(new String[] {"export.xml", "route.gpx"}, content);
        byte[] one = HealthExport.zip("export.xml", content);
        return Arrays.copyOf(two, one.length);
    }

    private static byte[] whole(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
