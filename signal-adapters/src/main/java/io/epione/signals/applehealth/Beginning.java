package io.epione.signals.applehealth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;

/** Tells an export of Apple Health by its first bytes: by the names in its archive, or by the root of its XML. */
final class Beginning {
    private static final String FOLDER = "apple_health_export/";
    private static final String EXPORT = "export.xml";

    private Beginning() {}

    static boolean isExport(byte[] start) {
        boolean archive = start.length > 1 && start[0] == 'P' && start[1] == 'K';
        try (InputStream in = new ByteArrayInputStream(start)) {
            return archive ? holdsExport(new ZipInputStream(in)) : isHealthData(new ExportXml(in));
        } catch (IOException | IllegalArgumentException e) {
            // Cut before anything of an export was seen.
            return false;
        }
    }

    private static boolean holdsExport(ZipInputStream archive) throws IOException {
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.startsWith(FOLDER) || name.equals(EXPORT) || name.endsWith("/" + EXPORT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHealthData(ExportXml xml) throws IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.name().equals("HealthData");
            }
        }
        return false;
    }
}
