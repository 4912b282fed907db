package io.epione.acceptance.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export of Apple Health as a phone would write it: heart beats, so many bytes of them, made while it is read. */
final class HealthExport extends InputStream {
    static final String DEVICE = "Mirabel's Watch";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx", Locale.ROOT).withZone(ZoneOffset.ofHours(1));
    private static final Instant BEGIN = Instant.parse("2015-01-01T00:00:00Z");
    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"en_PT\">\n<Me HKCharacteristicTypeIdentifierBiologicalSex=\"HKBiologicalSexFemale\"/>\n";
    private static final String END = "</HealthData>\n";

    private final long size;
    private byte[] current = HEAD.getBytes(StandardCharsets.UTF_8);
    private long made = current.length;
    private int at;
    private boolean closed;
    private int records;

    HealthExport(long size) {
        this.size = size;
    }

    /** How many records it has, once it was read. */
    int records() {
        return records;
    }

    static String record(int number) {
        String time = TIME.format(BEGIN.plusSeconds(number * 61L));
        return "<Record type=\"HKQuantityTypeIdentifierHeartRate\" sourceName=\"" + DEVICE
                + "\" sourceVersion=\"10.1.1\" unit=\"count/min\" creationDate=\"" + time + "\" startDate=\"" + time
                + "\" endDate=\"" + time + "\" value=\"" + (50 + number % 70) + "\"/>\n";
    }

    /** A small one with these elements. */
    static byte[] of(String... elements) {
        return (HEAD + String.join("", elements) + END).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String name, byte[] content) {
        return zip(new String[] {name}, content);
    }

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

    private boolean more() {
        if (at < current.length) {
            return true;
        }
        if (closed) {
            return false;
        }
        closed = made >= size;
        current = (closed ? END : record(records++)).getBytes(StandardCharsets.UTF_8);
        made += current.length;
        at = 0;
        return true;
    }

    @Override
    public int read() {
        return more() ? current[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (!more()) {
            return -1;
        }
        int count = Math.min(length, current.length - at);
        System.arraycopy(current, at, buffer, offset, count);
        at += count;
        return count;
    }
}
