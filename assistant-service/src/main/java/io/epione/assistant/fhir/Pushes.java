package io.epione.assistant.fhir;

import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.PatientLimit;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.IngestPipeline;
import io.epione.assistant.ingest.IngestPipeline.Delivered;
import io.epione.assistant.ingest.KeyedDeliveries;
import io.epione.assistant.ingest.KeyedDeliveries.Named;
import io.epione.assistant.ingest.Receipt;
import io.epione.assistant.told.Telling;
import io.epione.profile.observation.Entry;
import io.epione.signals.fhir.FhirResources;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes in bundles and single resources. What is returned has been committed. Thread-safe. */
@ApplicationScoped
class Pushes {
    static final String FORMAT = "fhir";
    private static final Set<String> BUNDLES = Set.of("transaction", "batch", "collection");
    private static final int NAMED = 50;

    private final Access access;
    private final PatientLimit limit;
    private final IngestPipeline pipeline;
    private final KeyedDeliveries keyed;
    private final TakenBack takenBack;
    private final Replaced replaced;
    private final SealedResults sealedResults;
    private final FhirResources resources;
    private final Media media;
    private final Telling telling;

    Pushes(
            Access access,
            PatientLimit limit,
            IngestPipeline pipeline,
            KeyedDeliveries keyed,
            TakenBack takenBack,
            Replaced replaced,
            SealedResults sealedResults,
            FhirResources resources,
            Media media,
            Telling telling) {
        this.access = access;
        this.limit = limit;
        this.pipeline = pipeline;
        this.keyed = keyed;
        this.takenBack = takenBack;
        this.replaced = replaced;
        this.sealedResults = sealedResults;
        this.resources = resources;
        this.media = media;
        this.telling = telling;
    }

    /**
     * What became of a push; the same for one that is sent again with its key.
     *
     * @param location type and identifier of a single resource, empty where it is not kept as such
     * @param body what is kept of it, an OperationOutcome, or the bundle's answer
     */
    record Answer(Receipt receipt, int status, String location, String body) {
        /** The same where something of its name was there before. */
        private Answer replacing() {
            return new Answer(receipt, 200, location, body);
        }
    }

    /**
     * A bundle, answered entry by entry.
     *
     * @param patient null for the caller's own profile
     * @param key the sender's key of the delivery, null when it has none
     * @param tell whether its person is told of it in the chat
     */
    Answer bundle(@Nullable String patient, String mediaType, @Nullable String key, boolean tell, byte[] body) {
        Sender sender = Sender.of(access, limit, References.patient(patient));
        sender.requireOwn(tell);
        BundleOutline outline = BundleOutline.of(body);
        if (!outline.resourceType().isEmpty() && !outline.isBundle()) {
            throw Problem.badRequest(
                    "Send a Bundle here; a single resource goes to /fhir and its type.",
                    new Problem.Field("/resourceType", "invalid", "Only a Bundle is taken here."));
        }
        if (outline.isBundle() && !BUNDLES.contains(outline.type())) {
            throw NotSupported.bundle(outline.type());
        }
        return deliver(
                sender,
                mediaType,
                key,
                tell,
                body,
                _ -> Set.of(),
                delivered -> new Answer(delivered.receipt(), 200, "", media.text(PushAnswer.of(outline, delivered))));
    }

    /** A single resource. */
    Answer single(
            String type, @Nullable String patient, String mediaType, @Nullable String key, boolean tell, byte[] body) {
        Sender sender = Sender.of(access, limit, References.patient(patient));
        sender.requireOwn(tell);
        if (!Interactions.isCreated(type)) {
            throw NotSupported.type(type);
        }
        BundleOutline outline = BundleOutline.of(body);
        if (!outline.resourceType().isEmpty() && !outline.resourceType().equals(type)) {
            throw Problem.badRequest(
                    "The resource is of another type than the address.",
                    new Problem.Field("/resourceType", "invalid", "Send it to the address of its type."));
        }
        return deliver(sender, mediaType, key, tell, body, _ -> Set.of(), delivered -> kept(type, delivered));
    }

    /**
     * A single resource at an address: its sender's own, or the one that it has here. It takes the place of what stands
     * there, or is new.
     */
    Answer update(
            String type, String id, @Nullable String patient, String mediaType, @Nullable String key, byte[] body) {
        Sender sender = Sender.of(access, limit, References.patient(patient));
        if (!Interactions.isUpdated(type)) {
            throw NotSupported.type(type);
        }
        Addressed sent = Addressed.of(type, id, body);
        Optional<Entry> before = replaced.before(sender, type, id);
        return deliver(
                sender,
                mediaType,
                key,
                false,
                sent.body(),
                delivered -> replaced.by(delivered, before, id),
                delivered -> {
                    Receipt receipt = Addressed.asSent(delivered.receipt());
                    Answer answer = kept(type, delivered.with(receipt));
                    return before.isEmpty() && receipt.accepted() > 0 ? answer : answer.replacing();
                });
    }

    private Answer kept(String type, Delivered delivered) {
        List<Entry> entries = delivered.intake().batch().entries();
        Receipt receipt = delivered.receipt();
        if (entries.size() == 1 && FhirResources.type(entries.getFirst()).equals(type)) {
            Entry one = entries.getFirst();
            return new Answer(receipt, 201, PushAnswer.address(one), media.text(resources.toJson(one)));
        }
        return new Answer(
                receipt, 200, "", media.text(PushAnswer.outcome(told(type, entries.size(), receipt), receipt)));
    }

    private static String told(String type, int kept, Receipt receipt) {
        if (type.equals("Patient")) {
            return "Of a Patient only birth date, gender and country are taken, where a patient sends them and they were"
                    + " unknown.";
        }
        if (receipt.items().stream().anyMatch(Receipt.Item::withdraws)) {
            return "Taken back: it does not count any more.";
        }
        return kept == 0 && receipt.accepted() > 0
                ? "Kept sealed, with the genome."
                : "Kept as observations: " + kept + ".";
    }

    /** @param replaces what a stored delivery takes the place of; the items that take something back by that */
    private Answer deliver(
            Sender sender,
            String mediaType,
            @Nullable String key,
            boolean tell,
            byte[] body,
            Function<Delivered, Set<Integer>> replaces,
            Function<Delivered, Answer> written) {
        Supplier<Answer> deliver = () -> written.apply(stored(sender, mediaType, tell, body, replaces));
        Answer answer = key == null
                ? deliver.get()
                : keyed.once(new Named(sender.patient(), sender.client(), FORMAT, key), body, Answer.class, deliver);
        refuseUnreadable(answer.receipt());
        if (answer.receipt().useless()) {
            throw Problem.unprocessable("Nothing in this delivery could be used.", fields(answer.receipt()));
        }
        return answer;
    }

    private Delivered stored(
            Sender sender, String mediaType, boolean tell, byte[] body, Function<Delivered, Set<Integer>> replaces) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            SealedResults.Taken taken = sealedResults.takenFrom(sender, body);
            var delivered = pipeline.deliver(FORMAT, sender, mediaType, taken.rest());
            Set<Integer> back = new HashSet<>(takenBack.by(delivered));
            back.addAll(replaces.apply(delivered));
            if (tell) {
                telling.tell(sender.person(), FORMAT, delivered.intake(), delivered.appended());
            }
            return delivered.with(delivered.receipt().takingBack(back).with(taken.items()));
        });
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
