package io.epione.signals.openmhealth;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Validates documents against the schemas that ship with this module; each is compiled once. Thread-safe. */
final class Schemas {
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .pathType(PathType.JSON_POINTER)
            .build();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.builder()
            .metaSchema(dialect(JsonMetaSchema.getV4()))
            .metaSchema(dialect(JsonMetaSchema.getV7()))
            .defaultMetaSchemaIri(JsonMetaSchema.getV7().getIri())
            .schemaLoaders(loaders -> loaders.add(SchemaFiles::open))
            .build();
    private static final ConcurrentHashMap<SchemaId, JsonSchema> COMPILED = new ConcurrentHashMap<>();

    private Schemas() {}

    /**
     * What is wrong with a document, empty when nothing is.
     *
     * @param schema one whose file ships
     */
    static Optional<Fault> fault(SchemaId schema, JsonNode document) {
        return Fault.worst(compiled(schema).validate(document));
    }

    private static JsonSchema compiled(SchemaId schema) {
        return COMPILED.computeIfAbsent(
                schema, id -> FACTORY.getSchema(SchemaLocation.of(SchemaFiles.address(id)), CONFIG));
    }

    /** The draft, with the words that the publishers add for readers. */
    private static JsonMetaSchema dialect(JsonMetaSchema draft) {
        return JsonMetaSchema.builder(draft)
                .keyword(new NonValidationKeyword("references"))
                .keyword(new NonValidationKeyword("deprecation"))
                .build();
    }
}
