package io.epione.signals.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a schema, written {@code omh:blood-glucose:4.0}; of a shape that is safe to repeat in a message. */
record SchemaId(String namespace, String name, String version) implements Comparable<SchemaId> {
    static final String OMH = "omh";
    static final String IEEE = "ieee";

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,3}\\.(\\d{1,3}|x)");
    private static final Comparator<SchemaId> ORDER = Comparator.comparing(SchemaId::namespace)
            .thenComparing(SchemaId::name)
            .thenComparing(SchemaId::version);

    /** A {@code schema_id} of a header, or the text of the three parts; empty when it is neither. */
    static Optional<SchemaId> of(JsonNode sent) {
        if (sent.isTextual()) {
            String[] parts = sent.textValue().split(":", 4);
            return parts.length == 3 ? of(parts[0], parts[1], parts[2]) : Optional.empty();
        }
        return of(text(sent, "namespace"), text(sent, "name"), text(sent, "version"));
    }

    private static String text(JsonNode sent, String field) {
        return sent.path(field).isTextual() ? sent.path(field).textValue() : "";
    }

    private static Optional<SchemaId> of(String namespace, String name, String version) {
        boolean safe = WORD.matcher(namespace).matches()
                && WORD.matcher(name).matches()
                && VERSION.matcher(version).matches();
        return safe ? Optional.of(new SchemaId(namespace, name, version)) : Optional.empty();
    }

    @Override
    public int compareTo(SchemaId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace + ":" + name + ":" + version;
    }
}
