package io.epione.assistant.ingest;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what counts now of what a source said, by the numbers of its entries. Thread-safe. */
@ApplicationScoped
class SaidEntries {
    private static final int PAGE = 1_000;

    private final EntrySearch entries;

    @Inject
    SaidEntries(EntrySearch entries) {
        this.entries = entries;
    }

    /**
     * Those that are wanted, by their numbers; what the scope does not allow is not found.
     *
     * @param deliveries of one source, at least one, which brought them
     */
    Map<Long, Entry> find(ConsentedScope scope, List<Sent> deliveries, Set<Long> wanted) {
        String source = deliveries.getFirst().source();
        Instant first =
                deliveries.stream().map(Sent::first).min(Instant::compareTo).orElseThrow();
        Instant last =
                deliveries.stream().map(Sent::last).max(Instant::compareTo).orElseThrow();
        var span = new Span(first, last.plusNanos(1_000), null, null);
        Map<Long, Entry> found = new HashMap<>();
        @Nullable String next = null;
        do {
            EntrySearch.Page page = entries.find(
                    scope,
                    new Criteria(
                            topic -> topic.source().equals(source) ? new Wanted.All() : new Wanted.Nothing(),
                            Set.of(),
                            span,
                            true,
                            PAGE,
                            0,
                            next));
            for (Entry entry : page.items()) {
                long number = SentDocument.entry(entry.key());
                if (wanted.contains(number)) {
                    found.put(number, entry);
                }
            }
            next = page.next();
        } while (next != null && found.size() < wanted.size());
        return found;
    }
}
