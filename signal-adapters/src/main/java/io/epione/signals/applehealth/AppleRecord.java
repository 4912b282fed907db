package io.epione.signals.applehealth;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record or a workout of the export, as it says itself.
 *
 * @param value of a workout, its duration
 * @param start with offset, such as {@code 2024-03-10 02:30:00 -0500}
 * @param device the app or device that wrote it, in the person's own words
 * @param hardware what it was measured with, as Apple writes a device: its name, maker and model among other things
 * @param metadata by key; filled while the element is open
 */
record AppleRecord(
        int index,
        String pointer,
        String type,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String start,
        @Nullable String end,
        String device,
        String hardware,
        Map<String, String> metadata) {
    private static final int MOST_METADATA = 100;
    /** Longer texts of the metadata are not kept here; the raw payload has them. */
    private static final int LONGEST_METADATA = 1_000;

    static AppleRecord record(ExportXml xml, int index, String type) {
        return new AppleRecord(
                index,
                xml.pointer(),
                type,
                xml.attribute("value"),
                xml.attribute("unit"),
                xml.attribute("startDate"),
                xml.attribute("endDate"),
                device(xml),
                Objects.requireNonNullElse(xml.attribute("device"), ""),
                new HashMap<>());
    }

    static AppleRecord workout(ExportXml xml, int index, String type) {
        return new AppleRecord(
                index,
                xml.pointer(),
                type,
                xml.attribute("duration"),
                xml.attribute("durationUnit"),
                xml.attribute("startDate"),
                xml.attribute("endDate"),
                device(xml),
                Objects.requireNonNullElse(xml.attribute("device"), ""),
                new HashMap<>());
    }

    /** The attribute {@code device} has an address in it that differs from export to export. */
    private static String device(ExportXml xml) {
        String source = xml.attribute("sourceName");
        return source == null ? "" : source.replace('\u00A0', ' ').strip();
    }

    void metadata(@Nullable String key, @Nullable String said) {
        if (key != null && said != null && metadata.size() < MOST_METADATA && said.length() <= LONGEST_METADATA) {
            metadata.put(key, said);
        }
    }

    /** Whether somebody typed it in. */
    boolean wasEntered() {
        return "1".equals(metadata.get("HKWasUserEntered"));
    }

    /** What makes a record and its copy in a correlation the same. */
    String identity() {
        return type + '\n' + device + '\n' + start + '\n' + value;
    }
}
