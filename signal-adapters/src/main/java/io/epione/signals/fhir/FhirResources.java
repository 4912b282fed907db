package io.epione.signals.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.Sha256;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.EntryKey;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.signals.normalise.Normaliser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Entries of the profile as FHIR R4 resources. Codes, numbers and units are those that were sent; where the profile
 * keeps another unit, that quantity stands in an extension. The same entry has the same {@code id} at every reading.
 *
 * <p>An observation becomes an Observation, a condition a Condition, a prescribed medicine a MedicationRequest, another
 * one a MedicationStatement, an allergy an AllergyIntolerance, and an event an Observation with components. Thread-safe.
 */
@ApplicationScoped
public class FhirResources {
    /** What speaks against an entry: a recall of its device, or what the device said of its quality. */
    private static final String FLAG = "https://epione.health/fhir/flag";

    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String ALLERGY_CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    /** The code system of observations' categories. */
    public static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    /** The category of an observation whose code means none, by the word of its method. */
    public static final Map<String, String> CATEGORY_BY_METHOD =
            Map.of("laboratory", "laboratory", "questionnaire", "survey");

    private static final Set<String> TAKEN_BACK = Set.of("entered-in-error", "refuted");
    /** The word in the method of a medicine that was prescribed; others are statements. */
    public static final String PRESCRIBED = MedicationReader.PRESCRIPTION;

    private static final Set<String> OBSERVATION_STATUS = Set.of("registered", "preliminary", "unknown");

    private final ObservationWriter observations;

    @Inject
    public FhirResources(Normaliser normaliser) {
        this.observations = new ObservationWriter(normaliser);
    }

    /**
     * The category that an observation's code means, else the codes of its parts; empty where none is a measure of ours.
     *
     * @param parts LOINC codes
     */
    public Optional<String> category(Code code, Collection<String> parts) {
        return Stream.concat(Stream.of(code), parts.stream().sorted().map(Code::loinc))
                .flatMap(each -> Stream.ofNullable(observations.category(each)))
                .findFirst();
    }

    private static List<String> parts(Value value) {
        return value instanceof Value.Components(List<Value.Component> parts)
                ? parts.stream()
                        .map(Value.Component::code)
                        .filter(code -> code.system().equals(Code.LOINC))
                        .map(Code::code)
                        .toList()
                : List.of();
    }

    /** The type of resource that an entry becomes. */
    public static String type(Entry entry) {
        return switch (entry) {
            case Entry.Observation _, Entry.Event _ -> "Observation";
            case Entry.Condition _ -> "Condition";
            case Entry.Medication medication ->
                isPrescription(medication) ? "MedicationRequest" : "MedicationStatement";
            case Entry.Allergy _ -> "AllergyIntolerance";
        };
    }

    /** The resource's {@code id}: 32 hexadecimal digits made from the entry's identity. */
    public static String id(EntryKey key) {
        return Sha256.hex(identity(key), 16);
    }

    private static String identity(EntryKey key) {
        return String.join(
                "\n",
                key.patient().value(),
                key.source(),
                key.device(),
                key.code().system(),
                key.code().code(),
                key.component(),
                key.effective().toString());
    }

    /** An entry as a resource. */
    public ObjectNode toJson(Entry entry) {
        ObjectNode json = start(type(entry), entry);
        switch (entry) {
            case Entry.Observation observation -> observation(json, observation);
            case Entry.Condition condition -> condition(json, condition);
            case Entry.Medication medication -> medication(json, medication);
            case Entry.Allergy allergy -> allergy(json, allergy);
            case Entry.Event event -> event(json, event);
        }
        return json;
    }

    /** The person as a Patient: identifier, birth date, gender. */
    public static ObjectNode patient(Person person) {
        ObjectNode json = Json.object()
                .put("resourceType", "Patient")
                .put("id", person.id().value());
        if (!person.name().isEmpty()) {
            json.putArray("name").addObject().put("text", person.name());
        }
        json.put("gender", person.sex().code());
        if (person.birthDate() != null) {
            json.put("birthDate", person.birthDate().toString());
        }
        if (!person.country().isEmpty()) {
            json.putArray("address").addObject().put("country", person.country());
        }
        return json;
    }

    /**
     * A searchset.
     *
     * @param base address of the FHIR endpoint without trailing slash, for {@code fullUrl}
     * @param self the request that it answers
     * @param total how many matches there are in all pages
     */
    public static ObjectNode searchset(List<ObjectNode> resources, String base, String self, long total) {
        ObjectNode bundle = Json.object().put("resourceType", "Bundle").put("type", "searchset");
        bundle.put("total", total);
        bundle.putArray("link").addObject().put("relation", "self").put("url", self);
        if (!resources.isEmpty()) {
            ArrayNode entries = bundle.putArray("entry");
            for (ObjectNode resource : resources) {
                String type = resource.path("resourceType").asText();
                ObjectNode entry = entries.addObject();
                entry.put(
                        "fullUrl", base + "/" + type + "/" + resource.path("id").asText());
                entry.set("resource", resource);
                entry.putObject("search").put("mode", "match");
            }
        }
        return bundle;
    }

    private static ObjectNode start(String type, Entry entry) {
        ObjectNode json = Json.object().put("resourceType", type).put("id", id(entry.key()));
        meta(json, entry.provenance().source(), entry.provenance().flags());
        if (!entry.component().isEmpty()) {
            json.putArray("identifier").addObject().put("value", entry.component());
        }
        return json;
    }

    /** @param flags what speaks against it */
    static ObjectNode meta(ObjectNode json, String from, List<String> flags) {
        String source = URLEncoder.encode(from, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
        ObjectNode meta = json.putObject("meta").put("source", "https://epione.health/source/" + source);
        flags.forEach(
                flag -> meta.withArray("tag").addObject().put("system", FLAG).put("code", flag));
        return meta;
    }

    static void subject(ObjectNode json, String field, PatientId patient) {
        json.putObject(field).put("reference", "Patient/" + patient.value());
    }

    private void observation(ObjectNode json, Entry.Observation observation) {
        List<String> method = words(observation.provenance());
        String category = category(observation.code(), parts(observation.value()))
                .or(() -> method.stream()
                        .flatMap(word -> Optional.ofNullable(CATEGORY_BY_METHOD.get(word)).stream())
                        .findFirst())
                .orElse("");
        json.put(
                "status",
                method.stream().filter(OBSERVATION_STATUS::contains).findFirst().orElse("final"));
        if (!category.isEmpty()) {
            json.putArray("category").add(Json.concept(CATEGORY, category));
        }
        json.set("code", Json.concept(observation.code()));
        subject(json, "subject", observation.patient());
        effective(json, observation.effective(), method.contains("date-only"));
        observations.value(json, observation);
        device(json, observation.provenance());
    }

    private void event(ObjectNode json, Entry.Event event) {
        json.put("status", "final");
        json.set("code", Json.concept(event.code()));
        subject(json, "subject", event.patient());
        effective(json, event.effective(), words(event.provenance()).contains("date-only"));
        if (!event.text().isEmpty()) {
            json.put("valueString", event.text());
        }
        for (Value.Component detail : event.details()) {
            // A number under the code of one of our own events is a part of it, as the insulin of a bolus.
            boolean part = detail.value() instanceof Value.Quantity
                    && event.code().system().equals(Code.EPIONE);
            if (detail.code().equals(event.code()) && !part) {
                observations.value(json, detail.value(), event.code());
            } else {
                observations.components(json, event.code(), List.of(detail));
            }
        }
        device(json, event.provenance());
    }

    private static void condition(ObjectNode json, Entry.Condition condition) {
        status(json, condition.status(), CLINICAL, "http://terminology.hl7.org/CodeSystem/condition-ver-status");
        json.set("code", Json.concept(condition.code()));
        subject(json, "subject", condition.patient());
        EffectiveTime time = condition.effective();
        if (Dates.isKnown(time)) {
            json.put("onsetDateTime", Dates.start(time, isDate(condition)));
        }
        if (time.end() != null) {
            json.put("abatementDateTime", Dates.end(time.end(), time.zone(), isDate(condition)));
        }
    }

    private static void allergy(ObjectNode json, Entry.Allergy allergy) {
        status(
                json,
                allergy.status(),
                ALLERGY_CLINICAL,
                "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification");
        if (!allergy.criticality().isEmpty()) {
            json.put("criticality", allergy.criticality());
        }
        json.set("code", Json.concept(allergy.code()));
        subject(json, "patient", allergy.patient());
        if (Dates.isKnown(allergy.effective())) {
            json.put("recordedDate", Dates.start(allergy.effective(), isDate(allergy)));
        }
        allergy.reactions()
                .forEach(reaction -> json.withArray("reaction")
                        .addObject()
                        .putArray("manifestation")
                        .addObject()
                        .put("text", reaction));
    }

    private static void medication(ObjectNode json, Entry.Medication medication) {
        boolean prescription = isPrescription(medication);
        EffectiveTime time = medication.effective();
        json.put("status", medication.status().isEmpty() ? "unknown" : medication.status());
        if (prescription) {
            boolean plan = words(medication.provenance()).contains(MedicationReader.PLAN);
            json.put("intent", plan ? MedicationReader.PLAN : "order");
        }
        json.set("medicationCodeableConcept", Json.concept(medication.code()));
        subject(json, "subject", medication.patient());
        if (Dates.isKnown(time)) {
            if (prescription) {
                json.put("authoredOn", Dates.start(time, isDate(medication)));
            } else {
                effective(json, time, isDate(medication));
            }
        }
        if (!medication.instruction().isEmpty()) {
            json.putArray(prescription ? "dosageInstruction" : "dosage")
                    .addObject()
                    .put("text", medication.instruction());
        }
    }

    private static void status(ObjectNode json, String status, String clinical, String verification) {
        if (TAKEN_BACK.contains(status)) {
            json.set("verificationStatus", Json.concept(verification, status));
        } else if (!status.isEmpty()) {
            json.set("clinicalStatus", Json.concept(clinical, status));
        }
    }

    private static void effective(ObjectNode json, EffectiveTime time, boolean dateOnly) {
        Instant end = time.end();
        if (end == null) {
            json.put("effectiveDateTime", Dates.start(time, dateOnly));
            return;
        }
        Optional<String> date = dateOnly ? Dates.date(time) : Optional.empty();
        if (date.isPresent()) {
            json.put("effectiveDateTime", date.get());
            return;
        }
        json.putObject("effectivePeriod")
                .put("start", Dates.start(time, dateOnly))
                .put("end", Dates.end(end, time.zone(), dateOnly));
    }

    private static void device(ObjectNode json, Provenance from) {
        if (!from.device().isEmpty()) {
            json.putObject("device").put("display", from.device());
        }
        String method = words(from).getFirst();
        if (!method.isEmpty()
                && !OBSERVATION_STATUS.contains(method)
                && !method.equals("date-only")
                && !method.equals("zone-assumed")) {
            json.putObject("method").put("text", method);
        }
    }

    static boolean isDate(Entry entry) {
        return words(entry.provenance()).contains("date-only");
    }

    private static boolean isPrescription(Entry.Medication medication) {
        return words(medication.provenance()).contains(MedicationReader.PRESCRIPTION);
    }

    private static List<String> words(Provenance from) {
        return Arrays.asList(from.method().split(" ", -1));
    }
}
