package io.epione.signals.fhir;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.MeasureCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Chooses the one code under which a concept is kept, and keeps its words. */
final class Codings {
    /** The systems our rules and models read, the best first. */
    private static final List<String> PREFERRED =
            List.of(Code.LOINC, Code.SNOMED, Code.RXNORM, Code.ICD10, "http://hl7.org/fhir/sid/icd-10-cm");

    private final MeasureCatalog catalog;

    Codings(MeasureCatalog catalog) {
        this.catalog = catalog;
    }

    /** A coding that means a measure, else one of a preferred system, else the first, else the concept's text. */
    Optional<Code> best(CodeableConcept concept) {
        List<Code> codes = concept.getCoding().stream()
                .filter(Codings::hasCode)
                .map(coding -> code(coding, concept.getText()))
                .toList();
        return codes.stream()
                .filter(code -> catalog.byCode(code).isPresent())
                .findFirst()
                .or(() -> PREFERRED.stream()
                        .flatMap(system ->
                                codes.stream().filter(code -> code.system().equals(system)))
                        .findFirst())
                .or(() -> codes.stream().findFirst())
                .or(() -> ofText(words(concept)));
    }

    /** HAPI says an element is there when it holds nothing but an extension; its value is null then. */
    static boolean hasCode(Coding coding) {
        return !orEmpty(coding.getCode()).isEmpty();
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Code code(Coding coding, @Nullable String otherwise) {
        String display = orEmpty(coding.getDisplay());
        return new Code(
                orEmpty(coding.getSystem()), coding.getCode(), display.isEmpty() ? orEmpty(otherwise) : display);
    }

    /** A code of ours for words without one; the same words have the same code. */
    static Optional<Code> ofText(String text) {
        String slug = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return slug.isEmpty()
                ? Optional.empty()
                : Optional.of(new Code(Code.EPIONE, slug.substring(0, Math.min(slug.length(), 200)), text.strip()));
    }

    /** The concept in words, empty when it has none. */
    static String words(CodeableConcept concept) {
        String text = orEmpty(concept.getText());
        if (!text.isEmpty()) {
            return text;
        }
        return concept.getCoding().stream()
                .map(coding -> orEmpty(coding.getDisplay()))
                .filter(display -> !display.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The first code of a concept whose system says nothing more, such as a status; empty when there is none. */
    static String plain(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(Codings::hasCode)
                .map(Coding::getCode)
                .findFirst()
                .orElse("");
    }
}
