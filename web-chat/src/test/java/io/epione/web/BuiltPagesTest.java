package io.epione.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the jar promises to the service: whole pages, a strict content policy, small bundles. */
class BuiltPagesTest {
    private static final Path ROOT = Path.of("target/classes/META-INF/resources");
    private static final List<Path> PAGES = List.of(ROOT.resolve("index.html"), ROOT.resolve("inbox/index.html"));

    @Test
    void everyFileThatAPageNamesIsInTheJar() throws IOException {
        for (Path page : PAGES) {
            var names = Pattern.compile("(?:src|href)=\"/([^\"]+)\"")
                    .matcher(Files.readString(page))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(3);
            assertThat(names).allSatisfy(name -> assertThat(ROOT.resolve(name)).isNotEmptyFile());
        }
    }

    @Test
    void pagesForbidInlineCodeAndForeignHosts() throws IOException {
        for (Path page : PAGES) {
            var html = Files.readString(page);
            assertThat(html).contains("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
            assertThat(html).doesNotContain("unsafe-", "<style", "style=", "onclick=", "http://", "https://");
            assertThat(html).doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    @Test
    void nothingIsStoredInTheBrowserAndNothingIsEvaluated() {
        assertThat(bundles())
                .allSatisfy(bundle -> assertThat(Files.readString(bundle))
                        .doesNotContain(
                                "localStorage", "sessionStorage", "indexedDB", "document.cookie", "sourceMappingURL")
                        .doesNotContainPattern("\\beval\\(|new Function\\("));
    }

    @Test
    void thePatientsFirstLoadStaysSmall() {
        var firstLoad = bundles().stream()
                .filter(bundle -> !bundle.getFileName().toString().matches("(plot|genome|files|inbox|sdk).*"))
                .mapToLong(BuiltPagesTest::gzipped)
                .sum();
        assertThat(firstLoad).isBetween(10_000L, 60_000L);
    }

    private static List<Path> bundles() {
        try (Stream<Path> files = Files.list(ROOT.resolve("epione"))) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long gzipped(Path file) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            Files.copy(file, gzip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
