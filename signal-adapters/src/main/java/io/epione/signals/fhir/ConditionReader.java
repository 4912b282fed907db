package io.epione.signals.fhir;

import io.epione.profile.observation.Code;
import io.epione.signals.Attributes;
import io.epione.signals.Reading;
import java.util.Optional;
import org.hl7.fhir.r4.model.Condition;

/**
 * Reads a Condition. One that its sender refuted or entered in error keeps that word as its status, so that it takes
 * the place of what was sent before; one without a clinical status counts as active, unless it has ended.
 */
final class ConditionReader {
    private final Codings codings;

    ConditionReader(Codings codings) {
        this.codings = codings;
    }

    void read(FhirItem item, Condition condition, Reads into) {
        Optional<Code> code = codings.best(condition.getCode());
        if (code.isEmpty()) {
            into.reject(item, "missing-field", "The condition has no code.");
            return;
        }
        Reading.Draft draft = Reading.draft(item.index(), item.pointer(), Reading.Kind.CONDITION, code.get());
        if (Times.says(condition.getOnset())) {
            Times.set(draft, condition.getOnset());
            if (condition.hasAbatementDateTimeType()) {
                draft.period(
                        condition.hasOnsetPeriod()
                                ? Times.text(condition.getOnsetPeriod().getStartElement())
                                : Times.text(condition.getOnsetDateTimeType()),
                        Times.text(condition.getAbatementDateTimeType()));
            }
        } else {
            draft.time(Times.text(condition.getRecordedDateElement()));
        }
        into.readings.add(draft.component(Identity.of(item))
                .attribute(Attributes.STATUS, status(condition))
                .method(verification(condition))
                .done());
    }

    private static String status(Condition condition) {
        String verification = Codings.plain(condition.getVerificationStatus());
        if (verification.equals("entered-in-error") || verification.equals("refuted")) {
            return verification;
        }
        String status = Codings.plain(condition.getClinicalStatus());
        return status.isEmpty() ? condition.hasAbatement() ? "resolved" : "active" : status;
    }

    private static String verification(Condition condition) {
        return switch (Codings.plain(condition.getVerificationStatus())) {
            case "unconfirmed" -> "unconfirmed";
            case "provisional" -> "provisional";
            case "differential" -> "differential";
            default -> "";
        };
    }
}
