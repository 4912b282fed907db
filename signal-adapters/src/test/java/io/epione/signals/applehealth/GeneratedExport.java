package io.epione.signals.applehealth;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An export of at least so many bytes that exists only while it is read: heart beats, steps, distances, a night a day. */
final class GeneratedExport extends InputStream {
    private static final DateTimeFormatter SHAPE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XX", Locale.ROOT);
    private static final Instant BEGIN = Instant.parse("2014-01-01T00:00:00Z");

    private final long size;
    private byte[] current =
            Exports.bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<HealthData locale=\"en_DE\">\n");
    private int at;
    private long made = current.length;
    private boolean closed;
    private int records;
    private int beats;

    GeneratedExport(long size) {
        this.size = size;
    }

    int records() {
        return records;
    }

    int beats() {
        return beats;
    }

    long bytes() {
        return made;
    }

    private boolean more() {
        if (at < current.length) {
            return true;
        }
        if (closed) {
            return false;
        }
        closed = made >= size;
        current = closed ? Exports.bytes("</HealthData>\n") : record(records++).getBytes(StandardCharsets.UTF_8);
        made += current.length;
        at = 0;
        return true;
    }

    private String record(int number) {
        String start = time(number);
        String end = time(number + 1);
        return switch (number % 10) {
            case 0, 1 -> quantity("StepCount", Integer.toString(20 + number % 90), "count", start, end);
            case 2 -> quantity("DistanceWalkingRunning", "0.0" + number % 97, "km", start, end);
            default -> {
                beats++;
                yield quantity("HeartRate", Integer.toString(50 + number % 70), "count/min", start, start);
            }
        };
    }

    private static String quantity(String type, String value, String unit, String start, String end) {
        return "<Record type=\"HKQuantityTypeIdentifier" + type
                + "\" sourceName=\"Watch\" sourceVersion=\"10.1.1\" device=\"&lt;&lt;HKDevice: 0x282a45810&gt;, name:Apple Watch,"
                + " manufacturer:Apple, model:Watch&gt;\" unit=\"" + unit + "\" creationDate=\"" + end
                + "\" startDate=\""
                + start + "\" endDate=\"" + end + "\" value=\"" + value
                + "\">\n <MetadataEntry key=\"HKMetadataKeyHeartRateMotionContext\" value=\"0\"/>\n</Record>\n";
    }

    private static String time(int number) {
        Instant at = BEGIN.plusSeconds(number * 97L);
        return SHAPE.format(OffsetDateTime.ofInstant(at, ZoneOffset.ofHours(1)));
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
