package io.epione.signals.applehealth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small exports, made up for one test each. */
final class Exports {
    private Exports() {}

    static String of(String... records) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"en_DE\">\n"
                + String.join("\n", records) + "\n</HealthData>\n";
    }

    /** @param type without Apple's prefix; at one moment */
    static String quantity(String type, String value, String unit, String at) {
        return quantity(type, value, unit, at, at, "Watch");
    }

    static String quantity(String type, String value, String unit, String start, String end, String source) {
        return record("HKQuantityTypeIdentifier" + type, value, "unit=\"" + unit + "\"", start, end, source);
    }

    static String category(String type, String value, String start, String end) {
        return record("HKCategoryTypeIdentifier" + type, value, "", start, end, "Watch");
    }

    private static String record(String type, String value, String unit, String start, String end, String source) {
        return "<Record type=\"%s\" sourceName=\"%s\" %s startDate=\"%s\" endDate=\"%s\" value=\"%s\"/>"
                .formatted(type, source, unit, start, end, value);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String name, byte[] content) {
        return zip(new String[] {name}, content);
    }

    /** An archive that a Unix made of a symbolic link. */
    static byte[] link(String name, String target) {
        byte[] archive = zip(name, bytes(target));
        int directory = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        archive[directory + 5] = 3;
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 38, 0120777 << 16);
        return archive;
    }

    /** The same content under every name. */
    static byte[] zip(String[] names, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
