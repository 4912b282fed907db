package io.epione.signals.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.epione.signals.json.BoundedJson;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a data point says about where the body comes from.
 *
 * @param id the data point's own, empty for a bare body
 * @param source the name of the source, may be empty
 * @param modality {@code sensed}, {@code self-reported} or empty
 * @param createdAtSource when the source made the record, null when it is not said
 */
record Header(
        String id, String source, String modality, @Nullable String createdAtSource) {
    private static final SchemaId OMH = new SchemaId(SchemaId.OMH, "header", "1.x");
    private static final SchemaId IEEE = new SchemaId(SchemaId.IEEE, "header", "1.0");

    static Header none() {
        return of(MissingNode.getInstance());
    }

    /** The schema of a header: IEEE 1752.1 names a data point by {@code uuid}, Open mHealth by {@code id}. */
    static SchemaId schema(JsonNode header) {
        return header.has("uuid") && !header.has("id") ? IEEE : OMH;
    }

    /** @param header one that follows its schema */
    static Header of(JsonNode header) {
        JsonNode provenance = header.path("acquisition_provenance");
        JsonNode origin = header.has("uuid") ? header : provenance;
        String id = BoundedJson.scalar(header, header.has("id") ? "id" : "uuid");
        String source = BoundedJson.scalar(provenance, "source_name");
        String modality = BoundedJson.scalar(origin, "modality");
        return new Header(
                id == null ? "" : id,
                source == null ? "" : source,
                modality == null ? "" : modality,
                BoundedJson.scalar(origin, "source_creation_date_time"));
    }
}
