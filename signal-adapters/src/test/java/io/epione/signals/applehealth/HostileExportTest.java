package io.epione.signals.applehealth;

import static io.epione.signals.applehealth.Exports.bytes;
import static io.epione.signals.applehealth.Exports.of;
import static io.epione.signals.applehealth.Exports.quantity;
import static io.epione.signals.applehealth.Exports.zip;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.signals.AdapterResult;
import io.epione.signals.Fixtures;
import io.epione.signals.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exports that nobody's phone made. */
@Timeout(60)
class HostileExportTest {
    private static final String BEAT = quantity("HeartRate", "61", "count/min", "2024-03-10 09:00:00 +0100");

    private static AdapterResult read(byte[] body) {
        return new AppleHealthAdapter().read(Fixtures.payload("apple-health", body));
    }

    private static AdapterResult read(String body) {
        return read(bytes(body));
    }

    private static void refused(AdapterResult result, String code, int readings) {
        assertThat(result.readings()).hasSize(readings);
        assertThat(result.rejections()).extracting(Rejection::code).containsExactly(code);
        assertThat(result.rejections()).allSatisfy(rejection -> {
            assertThat(rejection.index()).isEqualTo(-1);
            assertThat(rejection.pointer()).matches("line:\\d+");
            assertThat(rejection.message()).contains("Reading stopped here");
        });
    }

    @Test
    void whatStoodBeforeTheCutIsKeptAndItsSumsAreNot() {
        String steps = quantity("StepCount", "700", "count", "2024-03-10 09:00:00 +0100");
        String whole = of(BEAT, steps, BEAT.replace("\"61\"", "\"62\""));
        AdapterResult result = read(whole.substring(0, whole.indexOf("value=\"62\"")));
        refused(result, "malformed", 1);
        assertThat(result.rejections().getFirst().pointer()).isEqualTo("line:4");
    }

    @Test
    void entitiesOfTheFilesOwnAreNotResolved() {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE HealthData [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        laughs.append("]>\n<HealthData><ExportDate value=\"&l29;\"/>")
                .append(BEAT)
                .append("</HealthData>");
        refused(read(laughs.toString()), "malformed", 0);
        refused(read(laughs.toString().replace("<ExportDate value=\"&l29;\"/>", BEAT + "&l29;")), "malformed", 1);
    }

    @Test
    void noFileAndNoAddressIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), BEAT);
        String entity =
                "<!DOCTYPE HealthData [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><HealthData>&e;</HealthData>";
        refused(read(entity), "malformed", 0);
        String parameter =
                "<!DOCTYPE HealthData [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>" + of(BEAT).substring(39);
        assertThat(read(parameter).readings())
                .as("the document type is passed over")
                .hasSize(1);
        String external =
                "<!DOCTYPE HealthData SYSTEM \"" + secret.toUri() + "\"><HealthData>" + BEAT + "</HealthData>";
        assertThat(read(external).readings()).hasSize(1);
        String included = "<HealthData xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\""
                + secret.toUri() + "\"/></HealthData>";
        assertThat(read(included).readings()).isEmpty();
    }

    @Test
    void anotherEncodingIsNamed() {
        refused(read(of(BEAT).getBytes(StandardCharsets.UTF_16)), "wrong-encoding", 0);
        refused(
                read(of(BEAT.replace("Watch", "Uhr für zu Hause")).getBytes(StandardCharsets.ISO_8859_1)),
                "wrong-encoding",
                0);
    }

    @Test
    void aLineOfTenMegabytesIsRefused() {
        String ten = "x".repeat(10 * 1024 * 1024);
        refused(read(of(BEAT, BEAT.replace("Watch", ten))), "too-long", 1);
        refused(read(of(BEAT, "<!--" + ten + "-->")), "too-long", 1);
        refused(read("<!DOCTYPE HealthData [" + ten), "too-long", 0);
        AdapterResult oneLine = read("<HealthData>" + BEAT.repeat(50_000) + "</HealthData>");
        assertThat(oneLine.readings())
                .as("ten megabytes of short tags are fine")
                .hasSize(50_000);
    }

    @Test
    void namesAndDepthHaveTheirLimits() {
        var names = new StringBuilder("<HealthData>");
        for (int i = 0; i < 5_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        refused(read(names.toString()), "malformed", 0);
        refused(read("<HealthData>" + "<a>".repeat(100_000)), "malformed", 0);
    }

    @Test
    void anArchiveIsReadLikeItsExport() {
        byte[] archive = zip(
                new String[] {"apple_health_export/export_cda.xml", "apple_health_export/export.xml"}, bytes(of(BEAT)));
        assertThat(read(archive).readings()).hasSize(1);
        refused(read(zip("apple_health_export/other.xml", bytes(of(BEAT)))), "no-export", 0);
        refused(read(zip("export.xml", zip("export.xml", bytes(of(BEAT))))), "nested-archive", 0);
        refused(read(Arrays.copyOf(archive, 150)), "malformed", 0);
    }

    @Test
    void aLinkInAnArchiveIsNotFollowed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("export.xml"), of(BEAT));
        refused(read(Exports.link("export.xml", secret.toString())), "malformed", 0);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsRefused(@TempDir Path folder) throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        bomb(bomb, "export.xml");
        refused(read(Files.readAllBytes(bomb)), "too-large", 0);
        bomb(bomb, "workout-routes/route.gpx");
        refused(read(Files.readAllBytes(bomb)), "too-large", 0);
    }

    private static void bomb(Path file, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes("<HealthData>"));
            byte[] nothing = bytes("<a/>".repeat(256 * 1024));
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
    }

    @Test
    void anEmptyFileIsNamed() {
        refused(read(""), "malformed", 0);
        refused(read(zip("export.xml", new byte[0])), "malformed", 0);
    }
}
