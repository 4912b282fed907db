package io.epione.signals.fhir;

import io.epione.profile.observation.Code;
import io.epione.signals.Attributes;
import io.epione.signals.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Type;

/** Reads an Observation: its value, or its components, or both. */
final class ObservationReader {
    /** How glucose was obtained, where the code alone says it. */
    private static final Map<String, String> METHODS = Map.of(
            "99504-3", "cgm",
            "105272-9", "cgm",
            "14745-4", "cgm",
            "41653-7", "finger-stick",
            "14743-9", "finger-stick",
            "32016-8", "finger-stick");

    private final Codings codings;
    private final ObservationValues values;

    ObservationReader(Codings codings) {
        this.codings = codings;
        this.values = new ObservationValues(codings);
    }

    void read(FhirItem item, Observation observation, References references, Reads into) {
        ObservationStatus status = observation.getStatus();
        if (status == ObservationStatus.ENTEREDINERROR || status == ObservationStatus.CANCELLED) {
            into.reject(item, status.toCode(), "The observation was withdrawn by its sender.");
            return;
        }
        Optional<Code> code = codings.best(observation.getCode());
        if (code.isEmpty()) {
            into.reject(item, "missing-field", "The observation has no code.");
            return;
        }
        Reading.Draft own = Reading.draft(item.index(), item.pointer(), Reading.Kind.OBSERVATION, code.get());
        if (isAnswer(observation)) {
            own.attribute(Attributes.VALUE_TYPE, Attributes.COUNT);
        }
        if (observation.hasValue() && !values.set(own, observation.getValue())) {
            into.reject(item, "unsupported-value", "Values of this type are not kept.");
            return;
        }
        Optional<Reading.Draft> notice = NoticeReader.event(item, observation, own.done());
        List<Reading> parts = parts(item, observation.getComponent());
        if (notice.isEmpty() && !observation.hasValue() && parts.isEmpty()) {
            into.reject(
                    item,
                    "no-value",
                    observation.hasHasMember()
                            ? "The observation is a panel; its members count."
                            : "The observation has no value.");
            return;
        }
        Reading.Draft draft = notice.orElse(own);
        parts.forEach(draft::part);
        Type when = observation.getEffective();
        if (Times.says(when)) {
            Times.set(draft, when);
        } else {
            draft.time(Times.issued(observation.getIssuedElement()));
        }
        draft.device(Devices.name(item, references));
        draft.method(method(observation, code.get()));
        into.readings.add(draft.done());
    }

    private List<Reading> parts(FhirItem item, List<ObservationComponentComponent> components) {
        List<Reading> parts = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            ObservationComponentComponent component = components.get(i);
            Optional<Code> code = codings.best(component.getCode());
            if (code.isEmpty() || !component.hasValue()) {
                continue;
            }
            Reading.Draft part = Reading.draft(
                    item.index(), item.pointer() + "/component/" + i, Reading.Kind.OBSERVATION, code.get());
            if (values.set(part, component.getValue())) {
                parts.add(part.done());
            }
        }
        return parts;
    }

    /** Answers may be numbers without a unit; results of a laboratory may not. */
    private static boolean isAnswer(Observation observation) {
        return observation.getCategory().stream()
                .map(Codings::plain)
                .anyMatch(category -> category.equals("survey") || category.equals("social-history"));
    }

    /** The method in one word, then the status where it is not final. */
    private static String method(Observation observation, Code code) {
        String said = word(observation.getMethod());
        String method = said.isEmpty() ? METHODS.getOrDefault(code.code(), "") : said;
        if (method.isEmpty()) {
            method = observation.getCategory().stream()
                    .map(Codings::plain)
                    .map(category -> switch (category) {
                        case "laboratory" -> "laboratory";
                        case "survey" -> "questionnaire";
                        default -> "";
                    })
                    .filter(word -> !word.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        ObservationStatus status = observation.getStatus();
        boolean settled = status == null
                || status == ObservationStatus.FINAL
                || status == ObservationStatus.AMENDED
                || status == ObservationStatus.CORRECTED;
        return settled ? method : (method + " " + status.toCode()).strip();
    }

    private static String word(CodeableConcept method) {
        return Codings.words(method).strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
