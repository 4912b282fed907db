package io.epione.signals.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/** Reads single resources into HAPI's R4 model, leniently and without writing anything to a log. Thread-safe. */
final class Hapi {
    private Hapi() {}

    /** A resource, or why there is none. */
    sealed interface Parsed {
        /** @param invalid elements whose value could not be read and was left out or kept as text */
        record Read(Resource resource, List<String> invalid) implements Parsed {}

        /** @param element the first element that could not be read, or empty */
        record Unreadable(String element) implements Parsed {}
    }

    /** Made when the first resource arrives: it costs a quarter of a second, and seconds with the classes it loads. */
    private static final class Context {
        static final FhirContext R4 = FhirContext.forR4Cached();
    }

    static Parsed read(ObjectNode json) {
        ObjectNode bare = json.deepCopy();
        bare.remove("text");
        var invalid = new Invalid();
        IParser parser = Context.R4.newJsonParser();
        parser.setParserErrorHandler(invalid);
        try {
            IBaseResource resource = parser.parseResource(bare.toString());
            return resource instanceof Resource r4
                    ? new Parsed.Read(r4, List.copyOf(invalid.elements))
                    : new Parsed.Unreadable("");
        } catch (RuntimeException e) {
            // HAPI throws many kinds for malformed resources; their messages may quote what was sent.
            return new Parsed.Unreadable(invalid.elements.isEmpty() ? "" : invalid.elements.getFirst());
        }
    }

    /** Remembers where values are invalid; tolerates everything else. */
    private static final class Invalid extends ErrorHandlerAdapter {
        private static final int REMEMBERED = 10;
        private final List<String> elements = new ArrayList<>();

        @Override
        public void invalidValue(IParseLocation location, String value, String error) {
            remember(location);
        }

        private void remember(IParseLocation location) {
            String element = location == null ? null : location.getParentElementName();
            if (element != null && elements.size() < REMEMBERED && element.matches("[A-Za-z0-9_.\\[\\]]{1,100}")) {
                elements.add(element);
            }
        }
    }
}
