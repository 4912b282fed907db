package io.epione.acceptance.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.epione.acceptance.Project;
import io.epione.acceptance.running.Client;
import io.epione.acceptance.running.RunningService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit against the packaged service, and against a server that takes everything. */
class KitTest {
    private static final Path CASES = Project.root().resolve("src/test/resources/conformance");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    static List<String> formats() {
        return Format.names(CASES);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theServiceConformsInEveryFormat(String format) {
        int code = run(RunningService.shared().uri(), "--format", format);
        assertThat(code).as(text()).isZero();
        assertThat(text()).contains("good delivery").contains("Verdict: conforms.");
    }

    @Test
    void everyFormatThatIsReadHasCases() throws IOException {
        String page = Files.readString(Project.root().resolve("docs/formats.md"));
        List<String> read = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(read).isNotEmpty();
        assertThat(formats()).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void aVendorRunsItForAPersonWhoGrantedIt() {
        Client nobody = RunningService.shared().client();
        Client person = nobody.asPatient("1971-05-02", "female");
        person.put("/api/me/grants", Map.of("grantee", "pulseband", "kind", "vendor"));
        int code = run(
                RunningService.shared().uri(),
                "--format",
                "dexcom",
                "--token",
                nobody.as("pulseband").token(),
                "--patient",
                person.patientId());
        assertThat(code).as(text()).isZero();
        assertThat(text()).contains("skip  no grant");
    }

    @Test
    void aServerThatTakesEverythingDoesNotConform() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] receipt =
                    "{\"accepted\": 3, \"duplicates\": 0, \"corrected\": 0, \"quarantined\": 0, \"rejected\": 0}"
                            .getBytes(StandardCharsets.US_ASCII);
            if (!exchange.getRequestHeaders().getFirst("Content-Length").equals(Long.toString(1L << 40))) {
                exchange.getRequestBody().readAllBytes();
            }
            exchange.sendResponseHeaders(200, receipt.length);
            exchange.getResponseBody().write(receipt);
            exchange.close();
        });
        server.start();
        try {
            URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            assertThat(run(uri, "--format", "csv", "--token", "t")).isEqualTo(1);
            assertThat(text())
                    .containsPattern("ok +good delivery")
                    .containsPattern("FAIL +the same again +accepted 3, not 0")
                    .containsPattern("FAIL +no token +status 200, not 401")
                    .contains("Verdict: does not conform");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatCannotBeRunIsSaid() {
        assertThat(Kit.run(List.of(), out())).isEqualTo(2);
        assertThat(Kit.run(List.of("--help"), out())).isZero();
        assertThat(Kit.run(List.of("--nonsense", "1"), out())).isEqualTo(2);
        assertThat(run(URI.create("ftp://127.0.0.1"), "--format", "csv")).isEqualTo(2);
        assertThat(run(URI.create("http://127.0.0.1:1"), "--format", "csv")).isEqualTo(2);
        assertThat(run(URI.create("http://127.0.0.1"), "--format", "telegraph")).isEqualTo(2);
        assertThat(text()).contains("dexcom, fhir");
    }

    private int run(URI target, String... options) {
        var arguments = new ArrayList<>(List.of("--target", target.toString(), "--cases", CASES.toString()));
        arguments.addAll(List.of(options));
        return Kit.run(arguments, out());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
