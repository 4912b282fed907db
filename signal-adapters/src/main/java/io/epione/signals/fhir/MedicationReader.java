package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.observation.Code;
import io.epione.signals.Attributes;
import io.epione.signals.Reading;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads MedicationRequest and MedicationStatement; a Medication they refer to is looked up in the delivery. */
final class MedicationReader {
    /** The method of what was prescribed, and of what the person is said to take. */
    static final String PRESCRIPTION = "prescription";

    static final String STATEMENT = "statement";
    /** What the person takes without a prescriber; US Core sends it as a request with this intent. */
    static final String PLAN = "plan";

    private static final Set<String> NOT_ORDERED = Set.of("proposal", "option");

    private final Codings codings;

    MedicationReader(Codings codings) {
        this.codings = codings;
    }

    void read(FhirItem item, MedicationRequest request, References references, Reads into) {
        String intent = request.getIntent() == null ? "" : request.getIntent().toCode();
        if (NOT_ORDERED.contains(intent)
                || Boolean.TRUE.equals(request.getDoNotPerformElement().getValue())) {
            into.reject(item, "not-ordered", "The request proposes or forbids a medicine; nobody takes it for that.");
            return;
        }
        String status =
                request.getStatus() == null ? "unknown" : request.getStatus().toCode();
        draft(item, request.getMedication(), references, into)
                .ifPresent(draft -> into.readings.add(draft.time(Times.text(request.getAuthoredOnElement()))
                        .method(intent.equals(PLAN) ? PRESCRIPTION + " " + PLAN : PRESCRIPTION)
                        .attribute(Attributes.STATUS, status)
                        .attribute(Attributes.INSTRUCTION, instruction(request.getDosageInstruction()))
                        .done()));
    }

    void read(FhirItem item, MedicationStatement statement, References references, Reads into) {
        String status = statement.getStatus() == null
                ? "unknown"
                : statement.getStatus().toCode();
        draft(item, statement.getMedication(), references, into).ifPresent(draft -> {
            if (Times.says(statement.getEffective())) {
                Times.set(draft, statement.getEffective());
            } else {
                draft.time(Times.text(statement.getDateAssertedElement()));
            }
            into.readings.add(draft.method(STATEMENT)
                    .attribute(Attributes.STATUS, status)
                    .attribute(Attributes.INSTRUCTION, instruction(statement.getDosage()))
                    .done());
        });
    }

    private Optional<Reading.Draft> draft(FhirItem item, @Nullable Type medication, References references, Reads into) {
        Optional<Code> code = switch (medication) {
            case CodeableConcept concept -> codings.best(concept);
            case Reference _ -> referenced(item, references);
            case null, default -> Optional.empty();
        };
        if (code.isEmpty()) {
            boolean reference = medication instanceof Reference;
            into.reject(
                    item,
                    reference ? "unresolved-reference" : "missing-field",
                    reference
                            ? "The medication is not in this delivery; send it along or as a code."
                            : "The medication has no code.");
        }
        return code.map(known -> Reading.draft(item.index(), item.pointer(), Reading.Kind.MEDICATION, known)
                .component(Identity.of(item)));
    }

    /** From the JSON, because HAPI replaces references to contained resources by the resources. */
    private Optional<Code> referenced(FhirItem item, References references) {
        String reference = item.json().at("/medicationReference/reference").asText("");
        return references
                .find(item.json(), reference)
                .flatMap(this::coded)
                .or(() -> Codings.ofText(
                        item.json().at("/medicationReference/display").asText("")));
    }

    private Optional<Code> coded(ObjectNode json) {
        return Hapi.read(json) instanceof Hapi.Parsed.Read(var resource, var _)
                        && resource instanceof Medication medication
                ? codings.best(medication.getCode()).or(() -> ingredients(medication))
                : Optional.empty();
    }

    private static Optional<Code> ingredients(Medication medication) {
        return Codings.ofText(medication.getIngredient().stream()
                .filter(ingredient -> ingredient.hasItemCodeableConcept())
                .map(ingredient -> Codings.words(ingredient.getItemCodeableConcept()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" + ")));
    }

    /** The prescriber's words as sent; structured timing is not put into words here. */
    private static String instruction(List<Dosage> dosages) {
        return dosages.stream()
                .flatMap(dosage -> Stream.of(dosage.getText(), dosage.getPatientInstruction()))
                .filter(text -> text != null && !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
