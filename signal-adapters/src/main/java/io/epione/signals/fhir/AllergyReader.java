package io.epione.signals.fhir;

import io.epione.profile.observation.Code;
import io.epione.signals.Attributes;
import io.epione.signals.Reading;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Reads an AllergyIntolerance; one without a clinical status counts as active. */
final class AllergyReader {
    private final Codings codings;

    AllergyReader(Codings codings) {
        this.codings = codings;
    }

    void read(FhirItem item, AllergyIntolerance allergy, Reads into) {
        Optional<Code> code = codings.best(allergy.getCode())
                .or(() -> allergy.getReaction().stream()
                        .map(AllergyIntoleranceReactionComponent::getSubstance)
                        .flatMap(substance -> codings.best(substance).stream())
                        .findFirst());
        if (code.isEmpty()) {
            into.reject(item, "missing-field", "The allergy has no code.");
            return;
        }
        Reading.Draft draft = Reading.draft(item.index(), item.pointer(), Reading.Kind.ALLERGY, code.get());
        if (Times.says(allergy.getOnset())) {
            Times.set(draft, allergy.getOnset());
        } else {
            draft.time(Times.text(allergy.getRecordedDateElement()));
        }
        String reactions = allergy.getReaction().stream()
                .flatMap(reaction -> reaction.getManifestation().stream()
                        .map(Codings::words)
                        .filter(words -> !words.isEmpty())
                        .map(words -> reaction.getSeverity() != null
                                ? words + " (" + reaction.getSeverity().toCode() + ")"
                                : words))
                .distinct()
                .collect(Collectors.joining("\n"));
        into.readings.add(draft.component(Identity.of(item))
                .attribute(Attributes.STATUS, status(allergy.getVerificationStatus(), allergy.getClinicalStatus()))
                .attribute(
                        Attributes.CRITICALITY,
                        allergy.getCriticality() != null
                                ? allergy.getCriticality().toCode()
                                : "")
                .attribute(Attributes.REACTIONS, reactions)
                .done());
    }

    private static String status(CodeableConcept verification, CodeableConcept clinical) {
        String verified = Codings.plain(verification);
        if (verified.equals("entered-in-error") || verified.equals("refuted")) {
            return verified;
        }
        String status = Codings.plain(clinical);
        return status.isEmpty() ? "active" : status;
    }
}
