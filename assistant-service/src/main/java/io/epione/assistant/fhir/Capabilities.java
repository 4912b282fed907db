package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.signals.fhir.SentResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The capability statement: what is served, made from the same tables that serve it. */
@ApplicationScoped
class Capabilities {
    /** When what is said here last changed. */
    private static final String DATE = "2026-11-30";

    private static final String DELIVERIES = "Each entry of a bundle is judged on its own, in a transaction too: what"
            + " cannot be used is named in the entry's outcome, the rest is stored together, or nothing is.";

    private static final String UPDATES = "A resource is updated at its address by who sent it: at the identifier that"
            + " Location names, or at one of their own, which they keep to. What is created at one of their own gets an"
            + " identifier here as well, which names it in answers. The history keeps what was.";

    private static final String DELETIONS = "A deleted resource counts no more and stays in the history; what followed"
            + " from it stays. Its sender deletes it, or its person. A second deletion is answered 404, as is a resource"
            + " that was never there.";

    private static final String ANSWERS = "Every answered item becomes an Observation. A response comes back with those"
            + " answers that count, and is tagged SUBSETTED where others were left out.";

    /** What can be done at the address of a type that is not deleted one by one, as methods of HTTP. */
    static String methods(String type) {
        return switch (type) {
            case "Patient" -> "GET";
            case SentResponse.TYPE -> "GET, PUT";
            default -> "PUT";
        };
    }

    ObjectNode statement(String base) {
        ObjectNode statement = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", "CapabilityStatement")
                .put("status", "active")
                .put("date", DATE)
                .put("kind", "instance");
        statement.putObject("software").put("name", "Epione");
        statement.putObject("implementation").put("description", "Epione").put("url", base);
        statement.put("fhirVersion", "4.0.1");
        statement.putArray("format").add(Media.FHIR).add("json");
        ObjectNode rest = statement.putArray("rest").addObject().put("mode", "server");
        rest.put("documentation", DELIVERIES);
        rest.putObject("security").put("description", "A bearer token of OpenID Connect, except for this statement.");
        ArrayNode types = rest.putArray("resource");
        Interactions.CREATED.forEach(type -> types.add(type(type)));
        interactions(rest, List.of("transaction", "batch"));
        return statement;
    }

    private static ObjectNode type(String name) {
        ObjectNode type = JsonNodeFactory.instance.objectNode().put("type", name);
        Optional<SearchedType> searched = SearchedType.of(name);
        if (name.equals("Patient")) {
            interactions(type, List.of("read", "search-type", "create"));
            parameters(type, Map.of("_id", "token"));
            type.putArray("operation")
                    .addObject()
                    .put("name", "everything")
                    .put("definition", "http://hl7.org/fhir/OperationDefinition/Patient-everything");
        } else if (searched.isPresent()) {
            interactions(type, List.of("read", "search-type", "create", "update", "delete"));
            parameters(type, searched.get().parameters());
            type.put("conditionalDelete", "not-supported").put("documentation", UPDATES + " " + DELETIONS);
        } else if (name.equals(SentResponse.TYPE)) {
            interactions(type, List.of("read", "search-type", "create", "update"));
            parameters(type, ResponseSearches.parameters());
            type.put("documentation", ANSWERS);
        } else {
            interactions(type, List.of("create", "update"));
            type.put(
                    "documentation",
                    "What laboratories report of genes is kept sealed, with the genome; other reports are not kept.");
        }
        if (Interactions.isUpdated(name)) {
            type.put("versioning", "no-version").put("updateCreate", true).put("conditionalUpdate", false);
        }
        return type;
    }

    private static void interactions(ObjectNode of, List<String> codes) {
        ArrayNode interactions = of.putArray("interaction");
        codes.forEach(code -> interactions.addObject().put("code", code));
    }

    private static void parameters(ObjectNode type, Map<String, String> parameters) {
        ArrayNode list = type.putArray("searchParam");
        parameters.forEach((name, kind) -> list.addObject().put("name", name).put("type", kind));
    }
}
