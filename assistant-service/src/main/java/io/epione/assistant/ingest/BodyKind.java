package io.epione.assistant.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the body of a format is written in. */
enum BodyKind {
    JSON("application/json", Set.of("application/json", "text/json")),
    CSV("text/csv", Set.of("text/csv", "text/plain", "application/csv", "application/vnd.ms-excel")),
    XML("application/xml", Set.of("application/xml", "text/xml", "application/zip", "application/x-zip-compressed"));

    /** What clients write that do not know what they send; the body shows what it is. */
    private static final Set<String> UNSAID =
            Set.of("", "*/*", "application/octet-stream", "application/x-www-form-urlencoded");

    private static final Map<String, BodyKind> OTHER = Map.of("csv", CSV, "libreview", CSV, "apple-health", XML);

    private final String usual;
    private final Set<String> types;

    BodyKind(String usual, Set<String> types) {
        this.usual = usual;
        this.types = types;
    }

    static BodyKind of(String format) {
        return OTHER.getOrDefault(format, JSON);
    }

    /** The media type to send. */
    String usual() {
        return usual;
    }

    boolean accepts(@Nullable String mediaType) {
        String type =
                mediaType == null ? "" : mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return UNSAID.contains(type) || types.contains(type) || type.endsWith("+" + name().toLowerCase(Locale.ROOT));
    }
}
