package io.epione.assistant.fhir;

import io.epione.assistant.access.Access;
import io.epione.assistant.ingest.OwnDocuments;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Kind;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.signals.SignalIntake;
import io.epione.signals.fhir.SentResponse;
import io.epione.signals.fhir.SentResponses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds responses to questionnaires by their answers that count, in the deliveries that brought them. What was sent is
 * read again, and nothing is told of it but what stands in the profile. Thread-safe.
 */
@ApplicationScoped
class Responses {
    private static final int PAGE = 1_000;
    /** The word in the method of an answer, as of other observations of a survey. */
    private static final Set<String> ANSWERS = Set.of("questionnaire");

    /** The place of an answer in a delivery. */
    private static final Pattern IN_RESPONSE = Pattern.compile("(?:/entry/\\d+/resource)?/item/.*");
    /** Beside a response there may be Observations of what it says, which then are what is kept. */
    private static final Pattern BESIDE = Pattern.compile("/(?:entry|item)/.*");

    private final Access access;
    private final EntrySearch entries;
    private final QuarantineLog deliveries;
    private final OwnDocuments documents;
    private final SentResponses sent;
    private final SignalIntake door;

    Responses(
            Access access,
            EntrySearch entries,
            QuarantineLog deliveries,
            OwnDocuments documents,
            SentResponses sent,
            SignalIntake door) {
        this.access = access;
        this.entries = entries;
        this.deliveries = deliveries;
        this.documents = documents;
        this.sent = sent;
        this.door = door;
    }

    /**
     * What was found.
     *
     * @param responses newest first
     * @param whole whether the bytes of every delivery with an answer are still kept
     */
    record Found(List<KeptResponse> responses, boolean whole) {
        static final Found NOTHING = new Found(List.of(), true);
    }

    /** The responses of a stretch of time; none where the layer of questionnaires is closed. */
    Found find(ConsentedScope scope, Span span) {
        List<Entry> answers = scope.allows(DataCategory.QUESTIONNAIRES) ? answers(scope, span) : List.of();
        if (answers.isEmpty()) {
            return Found.NOTHING;
        }
        List<ResponseDelivery> brought = read(scope.patient(), payloads(answers, BESIDE));
        Set<UUID> kept = brought.stream().map(each -> each.raw().id()).collect(Collectors.toSet());
        Set<UUID> again = new HashSet<>(documents.deliveries(scope.patient(), names(brought)));
        again.removeAll(kept);
        List<ResponseDelivery> all = new ArrayList<>(brought);
        all.addAll(read(scope.patient(), again));
        var current = new CurrentAnswers(door, access.person(scope), answers);
        return new Found(newest(scope.patient(), all, current), kept.containsAll(payloads(answers, IN_RESPONSE)));
    }

    private List<Entry> answers(ConsentedScope scope, Span span) {
        String family = door.source(Pushes.FORMAT, "");
        List<Entry> found = new ArrayList<>();
        @Nullable String next = null;
        do {
            var criteria = new Criteria(
                    topic -> topic.kind() == Kind.OBSERVATION && topic.source().startsWith(family)
                            ? new Wanted.ByMethod(ANSWERS, true)
                            : new Wanted.Nothing(),
                    Set.of(),
                    span,
                    false,
                    PAGE,
                    0,
                    next);
            EntrySearch.Page page = entries.find(scope, criteria);
            found.addAll(page.items());
            next = page.next();
        } while (next != null);
        return found;
    }

    private static Set<UUID> payloads(List<Entry> answers, Pattern at) {
        return answers.stream()
                .map(Entry::provenance)
                .filter(from -> at.matcher(from.pointer()).matches())
                .map(Provenance::payload)
                .collect(Collectors.toSet());
    }

    private List<ResponseDelivery> read(PatientId patient, Collection<UUID> ids) {
        return ids.stream()
                .flatMap(id -> deliveries.payload(patient, id).stream())
                .map(raw -> ResponseDelivery.of(raw, door.source(raw.format(), raw.client()), sent))
                .toList();
    }

    private static Set<String> names(List<ResponseDelivery> deliveries) {
        return deliveries.stream()
                .flatMap(each -> each.responses().stream())
                .map(SentResponse::document)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Of each response what was said of it last. */
    private static List<KeptResponse> newest(
            PatientId patient, List<ResponseDelivery> deliveries, CurrentAnswers current) {
        Map<String, KeptResponse> newest = new HashMap<>();
        for (ResponseDelivery delivery : ResponseDelivery.inOrder(deliveries)) {
            for (SentResponse response : delivery.responses()) {
                Map<String, Entry> counting = current.of(response, delivery.raw());
                if (!counting.isEmpty()) {
                    var kept = new KeptResponse(patient, delivery.source(), response, counting);
                    newest.put(kept.id(), kept);
                }
            }
        }
        return newest.values().stream()
                .sorted(Comparator.comparing(KeptResponse::at).reversed().thenComparing(KeptResponse::id))
                .toList();
    }
}
