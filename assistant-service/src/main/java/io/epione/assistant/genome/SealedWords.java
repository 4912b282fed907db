package io.epione.assistant.genome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.policies.wording.Wording;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Seals what tells of a person's genes within what is stored of talks, decisions and escalations, with a key of that
 * person's, and opens it again. What does not open any more is replaced by one sentence that says so. Thread-safe.
 */
@ApplicationScoped
public class SealedWords {
    private final SealedTexts texts;
    private final Consents consents;
    private final ObjectMapper json;
    private final String gone;

    @Inject
    SealedWords(SealedTexts texts, Consents consents, ObjectMapper json, Wording wording) {
        this.texts = texts;
        this.consents = consents;
        this.json = json;
        this.gone = wording.text("genome-removed", Map.of());
    }

    /** Seals these very words, and leaves all others as they are. Equal words of one person stay equal. */
    public UnaryOperator<String> sealing(PatientId patient, Set<String> words) {
        return text -> words.contains(text)
                ? texts.sealIfThere(patient, SealedKind.WORDS, text).orElse(gone)
                : text;
    }

    /** A JSON document in which these very words are sealed. */
    public JsonNode sealed(PatientId patient, Set<String> words, JsonNode document) {
        return words.isEmpty() ? document : Leaves.changed(document, sealing(patient, words));
    }

    /** A stored JSON document as its person may read it now: the consent and the key decide. */
    public String open(PatientId patient, String document) {
        return SealedText.in(document) ? open(patient, document, consents.allows(patient, Purpose.GENOME)) : document;
    }

    /** A stored JSON document as the care team was sent it: the key decides. */
    public String openForCare(PatientId patient, String document) {
        return SealedText.in(document) ? open(patient, document, true) : document;
    }

    private String open(PatientId patient, String document, boolean agreed) {
        JsonNode stored = read(document);
        return write(
                agreed && texts.openFor(patient)
                        ? Leaves.changed(stored, text -> SealedText.opened(text, part -> opened(patient, part)))
                        : new Removed(gone).from(stored));
    }

    /** What is of a key that is no more, of somebody else, or was changed, is gone. */
    private String opened(PatientId patient, String sealed) {
        return texts.open(patient, SealedKind.WORDS, sealed).orElse(gone);
    }

    private JsonNode read(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored document cannot be read", e);
        }
    }

    private String write(JsonNode document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document cannot be written", e);
        }
    }
}
