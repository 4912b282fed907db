package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.observation.Code;

/** The pieces that FHIR resources are made of, as JSON. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A concept with one coding; words alone where the code is one of ours made from words. */
    static ObjectNode concept(Code code) {
        ObjectNode concept = object();
        if (isWords(code)) {
            concept.put("text", code.display());
            return concept;
        }
        ObjectNode coding = concept.putArray("coding").addObject();
        if (!code.system().isEmpty()) {
            coding.put("system", code.system());
        }
        coding.put("code", code.code());
        if (!code.display().isEmpty()) {
            coding.put("display", code.display());
            concept.put("text", code.display());
        }
        return concept;
    }

    /** A concept of one code system with nothing but the code. */
    static ObjectNode concept(String system, String code) {
        ObjectNode concept = object();
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }

    /** Whether a code was made from words, and has nothing to say beyond them. */
    static boolean isWords(Code code) {
        return Code.EPIONE.equals(code.system())
                && Codings.ofText(code.display())
                        .map(made ->
                                made.code().equals(code.code()) && !code.code().matches("[a-z0-9-]+"))
                        .orElse(false);
    }
}
