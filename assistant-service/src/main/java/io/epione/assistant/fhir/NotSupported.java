package io.epione.assistant.fhir;

import io.epione.assistant.http.Problem;
import java.util.List;

/** What FHIR knows and this door does not serve, named; a name that could be anything else is not repeated. */
final class NotSupported {
    private NotSupported() {}

    static Problem type(String type) {
        String name = type.matches("[A-Z][A-Za-z]{1,40}") ? "The resource type " + type : "This resource type";
        return problem(name + " is not supported for this interaction; /fhir/metadata lists what is.");
    }

    static Problem bundle(String type) {
        String name = type.matches("[a-z-]{1,30}") ? "A bundle of type " + type : "A bundle without type";
        return problem(name + " is not supported; send a transaction, a batch or a collection.");
    }

    private static Problem problem(String detail) {
        return new Problem(501, "Not supported", detail, List.of());
    }
}
