package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.epione.assistant.ingest.SentDocuments.Pair;
import io.epione.assistant.ingest.SentDocuments.Sent;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Documents that their sender takes back by its own identifier: what they brought counts no more, unless another document
 * of the same sender says it as well; what followed from it stays. Thread-safe; takes part in the caller's transaction.
 */
@ApplicationScoped
class Withdrawal {
    private static final int PAGE = 1_000;
    /** In which a delivery may be stored. */
    private static final Set<DataCategory> LAYERS = EnumSet.complementOf(EnumSet.of(DataCategory.GENOME));

    private final SignalIntake door;
    private final SentDocuments documents;
    private final EntrySearch entries;
    private final ObservationLog log;
    private final Access access;

    @Inject
    Withdrawal(SignalIntake door, SentDocuments documents, EntrySearch entries, ObservationLog log, Access access) {
        this.door = door;
        this.documents = documents;
        this.entries = entries;
        this.log = log;
        this.access = access;
    }

    static boolean isAsked(Intake intake) {
        return intake.rejections().stream().anyMatch(rejection -> rejection.withdraws() != null);
    }

    /** The items of a stored delivery that take something back, and of what they name nothing counts now. */
    Set<Integer> by(Intake intake) {
        RawPayload sent = intake.batch().payload();
        String source = door.source(sent.format(), sent.client());
        Map<Integer, Long> named = named(intake);
        Set<Long> gone = new HashSet<>(named.values());
        // What this very delivery brings under the same identifier stays.
        List<Sent> brought = documents.with(sent.patient(), source, gone).stream()
                .filter(each -> !each.payload().equals(sent.id()))
                .toList();
        Set<Long> wanted = said(brought, pair -> gone.contains(pair.document()));
        wanted.removeAll(said(
                documents.saying(sent.patient(), source, wanted).stream()
                        .filter(each -> !each.payload().equals(sent.id()))
                        .toList(),
                pair -> !gone.contains(pair.document())));
        intake.batch().entries().forEach(entry -> wanted.remove(SentDocument.entry(entry.key())));
        Set<Long> unseen = withdraw(sent, source, brought, wanted);
        Set<Long> held = documentsOf(brought, unseen);
        gone.removeAll(held);
        brought.forEach(each -> documents.keep(sent.patient(), each, pair -> !gone.contains(pair.document())));
        return named.entrySet().stream()
                .filter(item -> gone.contains(item.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<Integer, Long> named(Intake intake) {
        Map<Integer, Long> named = new HashMap<>();
        for (Rejection rejection : intake.rejections()) {
            String document = rejection.withdraws();
            if (document != null) {
                named.put(rejection.index(), SentDocument.document(document));
            }
        }
        return named;
    }

    private static Set<Long> said(List<Sent> deliveries, Predicate<Pair> which) {
        return deliveries.stream()
                .flatMap(each -> each.pairs().stream())
                .filter(which)
                .map(Pair::entry)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Long> documentsOf(List<Sent> deliveries, Set<Long> entries) {
        return deliveries.stream()
                .flatMap(each -> each.pairs().stream())
                .filter(pair -> entries.contains(pair.entry()))
                .map(Pair::document)
                .collect(Collectors.toSet());
    }

    /** Takes back what is wanted; which of it may stand unseen in a layer that the person closed. */
    private Set<Long> withdraw(RawPayload sent, String source, List<Sent> brought, Set<Long> wanted) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        ConsentedScope scope = access.system(sent.patient(), "withdraw");
        Instant first =
                brought.stream().map(Sent::first).min(Instant::compareTo).orElseThrow();
        Instant last = brought.stream().map(Sent::last).max(Instant::compareTo).orElseThrow();
        List<Entry> found = stored(scope, source, new Span(first, last.plusNanos(1_000), null, null), wanted);
        if (!found.isEmpty()) {
            log.withdraw(
                    new RawPayload(
                            UUID.randomUUID(),
                            sent.patient(),
                            sent.format() + "-withdrawal",
                            sent.client(),
                            sent.mediaType(),
                            sent.body(),
                            sent.receivedAt()),
                    found);
        }
        if (LAYERS.stream().allMatch(scope::allows)) {
            return Set.of();
        }
        Set<Long> unseen = new HashSet<>(wanted);
        found.forEach(entry -> unseen.remove(SentDocument.entry(entry.key())));
        return unseen;
    }

    private List<Entry> stored(ConsentedScope scope, String source, Span span, Set<Long> wanted) {
        List<Entry> found = new ArrayList<>();
        @Nullable String next = null;
        do {
            var criteria = new Criteria(_ -> new Wanted.All(), Set.of(), span, true, PAGE, 0, next);
            EntrySearch.Page page = entries.find(scope, criteria);
            page.items().stream()
                    .filter(entry -> entry.provenance().source().equals(source))
                    .filter(entry -> wanted.contains(SentDocument.entry(entry.key())))
                    .forEach(found::add);
            next = page.next();
        } while (next != null && found.size() < wanted.size());
        return found;
    }
}
