package io.epione.signals.fhir;

import io.epione.profile.observation.MeasureCatalog;
import io.epione.signals.AdapterCoverage;
import io.epione.signals.AdapterResult;
import io.epione.signals.DevicePayload;
import io.epione.signals.Reading;
import io.epione.signals.SignalAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/**
 * FHIR R4 as JSON: a bundle of any type, or a single resource. Each resource is read on its own, so one that is
 * malformed does not spoil the others. Observations, conditions, medication requests and statements, allergies and
 * questionnaire responses are kept, the patient yields demographics; every other resource is named as {@code not-kept}.
 * A resource about somebody else is rejected as {@code another-person}.
 */
@ApplicationScoped
public class FhirBundleAdapter implements SignalAdapter {
    /** Longest resource that is read, in bytes: in memory it takes many times of that. */
    static final int LONGEST = 2_000_000;

    private static final Set<String> KEPT = Set.of(
            "Patient",
            "Observation",
            "Condition",
            "MedicationRequest",
            "MedicationStatement",
            "AllergyIntolerance",
            "QuestionnaireResponse");

    private final ObservationReader observations;
    private final ConditionReader conditions;
    private final MedicationReader medications;
    private final AllergyReader allergies;
    private final QuestionnaireReader questionnaires;

    /** @param catalog decides between several codes of one observation */
    @Inject
    public FhirBundleAdapter(MeasureCatalog catalog) {
        var codings = new Codings(catalog);
        this.observations = new ObservationReader(codings);
        this.conditions = new ConditionReader(codings);
        this.medications = new MedicationReader(codings);
        this.allergies = new AllergyReader(codings);
        this.questionnaires = new QuestionnaireReader(codings);
    }

    @Override
    public String format() {
        return "fhir";
    }

    @Override
    public String title() {
        return "FHIR";
    }

    @Override
    public AdapterCoverage coverage() {
        return new AdapterCoverage(
                List.of(AdapterCoverage.ANY), List.of(AdapterCoverage.ANY), false, Duration.ofDays(1));
    }

    @Override
    public AdapterResult read(DevicePayload payload) {
        return switch (FhirItems.of(payload.raw().body())) {
            case FhirItems.Found.Unreadable(String code, String message) -> AdapterResult.unreadable(code, message);
            case FhirItems.Found.Items(List<FhirItem> items) -> read(items, payload);
        };
    }

    private AdapterResult read(List<FhirItem> items, DevicePayload payload) {
        var references = new References(items);
        var subjects = new Subjects(items, payload.person().id().value());
        var into = new Reads();
        for (FhirItem item : items) {
            if (!item.isToBeStored()) {
                into.reject(
                        item, "not-supported", "The interaction " + item.method() + " is not supported in a bundle.");
            } else if (item.type().isEmpty()) {
                into.reject(item, "malformed", "The entry has no resource.");
            } else if (!KEPT.contains(item.type())) {
                into.reject(item, "not-kept", "Resources of this type are not kept in the profile.");
            } else if (!subjects.isOurs(item)) {
                into.reject(item, "another-person", "The resource is about another person.");
            } else if (item.length() > LONGEST) {
                into.reject(item, "too-long", "Send resources of at most " + LONGEST + " bytes.");
            } else {
                read(item.read(), references, into);
            }
        }
        SameIdentity.refuse(into);
        return new AdapterResult(items.size(), into.readings, into.rejections, into.demographics);
    }

    private void read(FhirItem item, References references, Reads into) {
        switch (Hapi.read(item.json())) {
            case Hapi.Parsed.Unreadable(String element) -> malformed(item, element, into);
            case Hapi.Parsed.Read(Resource resource, List<String> invalid) -> {
                int before = into.readings.size();
                try {
                    read(item, resource, references, into);
                    String document = Identity.document(item);
                    if (!document.isEmpty()) {
                        into.readings.subList(before, into.readings.size()).replaceAll(reading -> {
                            Reading named = reading.in(document);
                            return item.isCreation() ? named.created() : named;
                        });
                    }
                } catch (RuntimeException e) {
                    // HAPI's getters throw on elements that hold an extension in place of a value, and on others.
                    into.readings.subList(before, into.readings.size()).clear();
                    malformed(item, invalid.isEmpty() ? "" : invalid.getFirst(), into);
                }
            }
        }
    }

    private static void malformed(FhirItem item, String element, Reads into) {
        into.reject(
                item,
                "malformed",
                element.isEmpty() ? "The resource is not FHIR R4." : "The element " + element + " is not FHIR R4.");
    }

    private void read(FhirItem item, Resource resource, References references, Reads into) {
        switch (resource) {
            case Observation observation -> observations.read(item, observation, references, into);
            case Condition condition -> conditions.read(item, condition, into);
            case MedicationRequest request -> medications.read(item, request, references, into);
            case MedicationStatement statement -> medications.read(item, statement, references, into);
            case AllergyIntolerance allergy -> allergies.read(item, allergy, into);
            case QuestionnaireResponse response -> questionnaires.read(item, response, references, into);
            case Patient patient -> into.demographics = PatientReader.read(patient);
            default -> into.reject(item, "not-kept", "Resources of this type are not kept in the profile.");
        }
    }
}
