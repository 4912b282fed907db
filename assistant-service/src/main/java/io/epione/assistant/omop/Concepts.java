package io.epione.assistant.omop;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.epione.profile.observation.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The concepts of {@code concepts.yaml}; whatever does not stand there is concept 0. Immutable, thread-safe. */
@ApplicationScoped
class Concepts {
    /** No matching concept. */
    static final int UNKNOWN = 0;

    private static final Map<String, String> VOCABULARIES =
            Map.of(Code.LOINC, "LOINC", Code.SNOMED, "SNOMED", Code.RXNORM, "RxNorm");

    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * One code.
     *
     * @param domain the table that its rows belong to
     * @param name the name of the concept
     * @param source keys of the file's sources in which code and concept stand together
     */
    record Entry(String vocabulary, String code, int concept, String domain, String name, List<String> source) {}

    record Mapping(String checked, Map<String, String> sources, List<Entry> concepts) {}

    Concepts() {
        for (Entry entry : shipped().concepts()) {
            if (ids.put(entry.vocabulary() + " " + entry.code(), entry.concept()) != null) {
                throw new IllegalStateException("two concepts for " + entry.code());
            }
        }
    }

    static Mapping shipped() {
        try (InputStream in = Concepts.class.getResourceAsStream("concepts.yaml")) {
            return new YAMLMapper().readValue(in, Mapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int of(Code code) {
        return of(VOCABULARIES.getOrDefault(code.system(), ""), code.code());
    }

    int of(String vocabulary, String code) {
        return ids.getOrDefault(vocabulary + " " + code, UNKNOWN);
    }

    /** The code as it was sent; what came in words alone has its words. */
    static String sent(Code code) {
        return code.system().equals(Code.EPIONE) && !code.display().isEmpty() ? code.display() : code.code();
    }
}
