package io.epione.signals;

import io.epione.profile.observation.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item as the vendor said it, before anything is interpreted. {@code Normaliser} turns it into an entry.
 *
 * @param index the item's position in the delivery, from 0
 * @param pointer JSON pointer or {@code line:N}
 * @param kind what it becomes
 * @param code the code as sent or as the format implies; a {@link Code#EPIONE} code that is a measure's key means
 *     that measure
 * @param value number, comparator and number ({@code "<40"}), {@code LO}, {@code HI}, text, or null
 * @param valueCode a coded value, or null
 * @param unit the unit as sent, null when the payload has none
 * @param time RFC 3339 with offset, a local time without one, or epoch milliseconds; null when there is none
 * @param endTime likewise, for periods; or how long it lasted, as ISO 8601 writes it ({@code PT30M})
 * @param device the device as sent, may be empty
 * @param method such as {@code cgm} or {@code finger-stick}, may be empty
 * @param component identity within one code and time, such as a resource id, of what is no observation; may be empty
 * @param parts components, each a reading of its own without time
 * @param attributes whatever else the kind needs, by the names of {@link Attributes}
 */
public record Reading(
        int index,
        String pointer,
        Kind kind,
        Code code,
        @Nullable String value,
        @Nullable Code valueCode,
        @Nullable String unit,
        @Nullable String time,
        @Nullable String endTime,
        String device,
        String method,
        String component,
        List<Reading> parts,
        Map<String, String> attributes) {
    /** The kinds of entries of the profile. */
    public enum Kind {
        OBSERVATION,
        CONDITION,
        MEDICATION,
        ALLERGY,
        EVENT
    }

    public Reading {
        parts = List.copyOf(parts);
        attributes = Map.copyOf(attributes);
    }

    /** Starts a reading; what is not set stays empty. */
    public static Draft draft(int index, String pointer, Kind kind, Code code) {
        return new Draft(index, pointer, kind, code);
    }

    /** An attribute, or an empty text. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** The sender's identifier of the document it came in, by which the sender may take it back; may be empty. */
    public String document() {
        return attributes.getOrDefault(Attributes.DOCUMENT, component);
    }

    /** Whether the sender asked to create it: whatever its document is called, it takes nobody's place. */
    public boolean isCreated() {
        return "true".equals(attribute(Attributes.CREATED));
    }

    /** The same, as something that its sender asks to create. */
    public Reading created() {
        return with(parts, Attributes.CREATED, "true");
    }

    /** The same, as a part of the sender's document of that identifier. */
    public Reading in(String document) {
        return with(parts, Attributes.DOCUMENT, document);
    }

    /** The same, as somebody says that its value and unit are what was measured. */
    public Reading confirmed() {
        return with(parts.stream().map(Reading::confirmed).toList(), Attributes.CONFIRMED, "true");
    }

    private Reading with(List<Reading> parts, String name, String text) {
        Map<String, String> all = new HashMap<>(attributes);
        all.put(name, text);
        return new Reading(
                index, pointer, kind, code, value, valueCode, unit, time, endTime, device, method, component, parts,
                all);
    }

    /** A reading in the making; not thread-safe. */
    public static final class Draft {
        private final int index;
        private final String pointer;
        private final Kind kind;
        private final Code code;
        private @Nullable String value;
        private @Nullable Code valueCode;
        private @Nullable String unit;
        private @Nullable String time;
        private @Nullable String endTime;
        private String device = "";
        private String method = "";
        private String component = "";
        private final List<Reading> parts = new ArrayList<>();
        private final Map<String, String> attributes = new HashMap<>();

        private Draft(int index, String pointer, Kind kind, Code code) {
            this.index = index;
            this.pointer = pointer;
            this.kind = kind;
            this.code = code;
        }

        public Draft value(@Nullable String value) {
            this.value = value;
            return this;
        }

        public Draft value(@Nullable String value, @Nullable String unit) {
            this.value = value;
            this.unit = unit;
            return this;
        }

        public Draft coded(@Nullable Code valueCode) {
            this.valueCode = valueCode;
            return this;
        }

        public Draft time(@Nullable String time) {
            this.time = time;
            return this;
        }

        public Draft period(@Nullable String start, @Nullable String end) {
            this.time = start;
            this.endTime = end;
            return this;
        }

        public Draft device(@Nullable String device) {
            this.device = device == null ? "" : device;
            return this;
        }

        public Draft method(String method) {
            this.method = method;
            return this;
        }

        public Draft component(@Nullable String component) {
            this.component = component == null ? "" : component;
            return this;
        }

        public Draft part(Reading part) {
            parts.add(part);
            return this;
        }

        /** A part that is a quantity; left out when there is no value. */
        public Draft part(Code code, @Nullable String value, String unit) {
            if (value != null) {
                parts.add(Reading.draft(index, pointer, kind, code)
                        .value(value, unit)
                        .done());
            }
            return this;
        }

        /** Keeps an attribute; null and empty texts are left out. */
        public Draft attribute(String name, @Nullable String text) {
            if (text != null && !text.isEmpty()) {
                attributes.put(name, text);
            }
            return this;
        }

        public Reading done() {
            return new Reading(
                    index,
                    pointer,
                    kind,
                    code,
                    value,
                    valueCode,
                    unit,
                    time,
                    endTime,
                    device,
                    method,
                    component,
                    parts,
                    attributes);
        }
    }
}
