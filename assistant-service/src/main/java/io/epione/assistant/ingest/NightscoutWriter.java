package io.epione.assistant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.PatientLimit;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.EntryKey;
import io.epione.profile.person.Person;
import io.epione.signals.json.BoundedJson;
import io.epione.signals.nightscout.NightscoutEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Nightscout clients write: deliveries, documents that take the place of others, and deletions. A deletion takes
 * back only what came by Nightscout; the history keeps it, and what followed from it stays. Thread-safe.
 */
@ApplicationScoped
class NightscoutWriter {
    private static final String IDENTIFIER = "_id";
    /** Clients replace one document or a few; every one is looked for. */
    private static final int MOST_REPLACED = 20;

    private final Access access;
    private final PatientLimit limit;
    private final IngestPipeline pipeline;
    private final NightscoutDocuments documents;
    private final KeyedDeliveries keyed;
    private final Withdrawal withdrawal;
    private final Clock clock;

    @Inject
    NightscoutWriter(
            Access access,
            PatientLimit limit,
            IngestPipeline pipeline,
            NightscoutDocuments documents,
            KeyedDeliveries keyed,
            Withdrawal withdrawal,
            Clock clock) {
        this.access = access;
        this.limit = limit;
        this.pipeline = pipeline;
        this.documents = documents;
        this.keyed = keyed;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /** What became of a push; the same for one that is sent again with its key. */
    record Pushed(Receipt receipt, ArrayNode documents) {}

    /**
     * Takes a delivery; answers with its documents as they are stored.
     *
     * @param key the sender's key of the delivery, null when it has none
     */
    ArrayNode add(Person person, NightscoutCollection collection, @Nullable String key, byte[] body) {
        return once(person, collection.format(), key, body, () -> {
            IngestPipeline.Delivered delivered = deliver(person, collection, body);
            return new Pushed(
                    delivered.receipt(),
                    shown(collection, delivered.intake().batch().entries(), body));
        });
    }

    /**
     * As {@link #add}; a document with the identifier of one that is stored takes its place, also where its time or kind
     * is another now.
     */
    ArrayNode replace(ConsentedScope scope, NightscoutCollection collection, @Nullable String key, byte[] body) {
        Person person = access.person(scope);
        String asked = "PUT " + collection.format();
        return once(person, asked, key, body, () -> {
            List<Entry> before = identifiers(parsed(body)).stream()
                    .limit(MOST_REPLACED)
                    .flatMap(id -> named(scope, collection, id).stream())
                    .toList();
            IngestPipeline.Delivered delivered = deliver(person, collection, body);
            List<Entry> stored = delivered.intake().batch().entries();
            Set<EntryKey> kept = stored.stream().map(Entry::key).collect(Collectors.toSet());
            if (!delivered.receipt().useless()) {
                withdrawal.of(
                        request(scope, collection, asked),
                        before.stream()
                                .filter(entry -> !kept.contains(entry.key()))
                                .toList());
            }
            return new Pushed(delivered.receipt(), shown(collection, stored, body));
        });
    }

    private ArrayNode once(Person person, String door, @Nullable String key, byte[] body, Supplier<Pushed> deliver) {
        limit.take(person.id().value());
        Pushed pushed = key == null
                ? deliver.get()
                : keyed.once(
                        new KeyedDeliveries.Named(person.id(), Sender.UPLOADER, door, key),
                        body,
                        Pushed.class,
                        deliver);
        Receipts.refuseUseless(pushed.receipt());
        return pushed.documents();
    }

    /**
     * Takes back the documents that a query names, so many as it says; how many there were.
     *
     * @param asked the query in words, which is kept
     */
    int delete(ConsentedScope scope, NightscoutCollection collection, NightscoutFind query, String asked) {
        Integer count = query.count();
        List<Entry> entries =
                documents.find(scope, collection, query, count == null ? NightscoutFind.MOST : count).stream()
                        .map(NightscoutDocuments.Document::entry)
                        .filter(NightscoutDocuments::isOfNightscout)
                        .toList();
        TakeBack request = request(scope, collection, asked);
        int found = withdrawal.of(request, entries);
        return found > 0 || collection == NightscoutCollection.TREATMENTS
                ? found
                : withdrawal.of(request, own(collection, query)) ? 1 : 0;
    }

    /** The documents that a query names by the identifiers their sender gave them. */
    private static Set<String> own(NightscoutCollection collection, NightscoutFind query) {
        return query.conditions().stream()
                .filter(condition -> condition.field().equals(IDENTIFIER)
                        && condition.operator() == NightscoutOperator.EQ
                        && query.conditions().size() == 1)
                .flatMap(condition -> condition.operands().stream())
                .map(id -> collection.document(id))
                .collect(Collectors.toSet());
    }

    private TakeBack request(ConsentedScope scope, NightscoutCollection collection, String asked) {
        return TakeBack.asked(scope.patient(), collection.format(), Sender.UPLOADER, asked, clock.instant());
    }

    private List<Entry> named(ConsentedScope scope, NightscoutCollection collection, String id) {
        NightscoutFind query = new NightscoutFind(null, List.of()).and(IDENTIFIER, id);
        return documents.find(scope, collection, query, MOST_REPLACED).stream()
                .map(NightscoutDocuments.Document::entry)
                .filter(NightscoutDocuments::isOfNightscout)
                .toList();
    }

    private IngestPipeline.Delivered deliver(Person person, NightscoutCollection collection, byte[] body) {
        return pipeline.deliver(
                collection.format(), new Sender(person, Sender.UPLOADER), MediaType.APPLICATION_JSON, body);
    }

    private static ArrayNode shown(NightscoutCollection collection, List<Entry> entries, byte[] body) {
        if (collection == NightscoutCollection.ENTRIES) {
            return NightscoutEntries.toJson(entries.stream()
                    .filter(Entry.Observation.class::isInstance)
                    .map(Entry.Observation.class::cast)
                    .toList());
        }
        ArrayNode stored = JsonNodeFactory.instance.arrayNode();
        JsonNode sent = parsed(body);
        entries.stream()
                .filter(Entry.Event.class::isInstance)
                .map(entry -> NightscoutPayloads.document(
                        entry, sent.at(entry.provenance().pointer())))
                .forEach(stored::add);
        return stored;
    }

    private static Set<String> identifiers(JsonNode sent) {
        Set<String> identifiers = new LinkedHashSet<>();
        (sent.isArray() ? sent : JsonNodeFactory.instance.arrayNode().add(sent)).forEach(item -> {
            String id = item.path(IDENTIFIER).asText();
            if (!id.isEmpty()) {
                identifiers.add(id);
            }
        });
        return identifiers;
    }

    /** What cannot be read is refused by the delivery itself. */
    private static JsonNode parsed(byte[] body) {
        return switch (BoundedJson.parse(body)) {
            case BoundedJson.Parsed.Document(JsonNode root) -> root;
            case BoundedJson.Parsed.Unreadable _ -> MissingNode.getInstance();
        };
    }
}
