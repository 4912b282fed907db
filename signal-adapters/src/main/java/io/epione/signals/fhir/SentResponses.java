package io.epione.signals.fhir;

import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** Finds the questionnaires of a person in a delivery that was kept. Thread-safe. */
@ApplicationScoped
public class SentResponses {
    private final QuestionnaireReader reader;

    @Inject
    public SentResponses(MeasureCatalog catalog) {
        this.reader = new QuestionnaireReader(new Codings(catalog));
    }

    /** Those with an answer, in the order of the delivery; none of a body that is no FHIR. */
    public List<SentResponse> in(byte[] delivery, PatientId patient) {
        if (!(FhirItems.of(delivery) instanceof FhirItems.Found.Items(List<FhirItem> items))) {
            return List.of();
        }
        var references = new References(items);
        var subjects = new Subjects(items, patient.value());
        return items.stream()
                .filter(item -> item.type().equals(SentResponse.TYPE))
                .filter(item -> item.isToBeStored() && subjects.isOurs(item))
                .filter(item -> item.length() <= FhirBundleAdapter.LONGEST)
                .flatMap(item -> read(item.read(), references).stream())
                .toList();
    }

    private Optional<SentResponse> read(FhirItem item, References references) {
        var reads = new Reads();
        try {
            if (Hapi.read(item.json()) instanceof Hapi.Parsed.Read(QuestionnaireResponse response, var _)) {
                reader.read(item, response, references, reads);
            }
        } catch (RuntimeException e) {
            // What HAPI's getters throw on was refused as malformed when it came in.
            return Optional.empty();
        }
        return reads.readings.isEmpty()
                ? Optional.empty()
                : Optional.of(new SentResponse(Identity.document(item), item.pointer(), item.json(), reads.readings));
    }
}
