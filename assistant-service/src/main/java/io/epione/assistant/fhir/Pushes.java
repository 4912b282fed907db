package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.PatientLimit;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.IngestPipeline;
import io.epione.assistant.ingest.Receipt;
import io.epione.profile.observation.Entry;
import io.epione.signals.fhir.FhirResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in bundles and single resources. What is returned has been committed. Thread-safe. */
@ApplicationScoped
class Pushes {
    private static final String FORMAT = "fhir";
    private static final Set<String> BUNDLES = Set.of("transaction", "batch", "collection");
    private static final int NAMED = 50;

    private final Access access;
    private final PatientLimit limit;
    private final IngestPipeline pipeline;
    private final FhirResources resources;

    Pushes(Access access, PatientLimit limit, IngestPipeline pipeline, FhirResources resources) {
        this.access = access;
        this.limit = limit;
        this.pipeline = pipeline;
        this.resources = resources;
    }

    /**
     * A bundle, answered entry by entry.
     *
     * @param patient null for the caller's own profile
     */
    ObjectNode bundle(@Nullable String patient, String mediaType, byte[] body) {
        Sender sender = Sender.of(access, limit, References.patient(patient));
        BundleOutline outline = BundleOutline.of(body);
        if (!outline.resourceType().isEmpty() && !outline.isBundle()) {
            throw Problem.badRequest(
                    "Send a Bundle here; a single resource goes to /fhir and its type.",
                    new Problem.Field("/resourceType", "invalid", "Only a Bundle is taken here."));
        }
        if (outline.isBundle() && !BUNDLES.contains(outline.type())) {
            throw NotSupported.bundle(outline.type());
        }
        return PushAnswer.of(outline, deliver(sender, mediaType, body));
    }

    /**
     * What became of a single resource.
     *
     * @param location its type and identifier, empty where it is not kept as such
     * @param body what is kept of it, or an OperationOutcome
     */
    record Kept(int status, String location, ObjectNode body) {}

    /** A single resource. */
    Kept single(String type, @Nullable String patient, String mediaType, byte[] body) {
        Sender sender = Sender.of(access, limit, References.patient(patient));
        if (!Interactions.isCreated(type)) {
            throw NotSupported.type(type);
        }
        BundleOutline outline = BundleOutline.of(body);
        if (!outline.resourceType().isEmpty() && !outline.resourceType().equals(type)) {
            throw Problem.badRequest(
                    "The resource is of another type than the address.",
                    new Problem.Field("/resourceType", "invalid", "Send it to the address of its type."));
        }
        var delivered = deliver(sender, mediaType, body);
        List<Entry> entries = delivered.intake().batch().entries();
        if (entries.size() == 1 && FhirResources.type(entries.getFirst()).equals(type)) {
            return new Kept(201, PushAnswer.address(entries.getFirst()), resources.toJson(entries.getFirst()));
        }
        String told = type.equals("Patient")
                ? "Of a Patient only birth date, gender and country are taken, where a patient sends them and they were"
                        + " unknown."
                : "Kept as observations: " + entries.size() + ".";
        return new Kept(200, "", PushAnswer.outcome(told, delivered.receipt()));
    }

    private IngestPipeline.Delivered deliver(Sender sender, String mediaType, byte[] body) {
        var delivered = pipeline.deliver(FORMAT, sender.patient(), sender.client(), mediaType, body);
        Receipt receipt = delivered.receipt();
        refuseUnreadable(receipt);
        if (receipt.useless()) {
            throw Problem.unprocessable("Nothing in this delivery could be used.", fields(receipt));
        }
        return delivered;
    }

    private static void refuseUnreadable(Receipt receipt) {
        for (Receipt.Item item : receipt.items()) {
            if (item.index() < 0) {
                boolean tooLarge = "too-many-items".equals(item.code());
                throw new Problem(
                        tooLarge ? 413 : 400,
                        tooLarge ? "Too large" : "Bad request",
                        "The body cannot be read.",
                        List.of(PushAnswer.field(item)));
            }
        }
    }

    private static List<Problem.Field> fields(Receipt receipt) {
        return receipt.items().stream()
                .filter(item -> item.code() != null)
                .limit(NAMED)
                .map(PushAnswer::field)
                .toList();
    }
}
