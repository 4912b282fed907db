package io.epione.assistant.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.signals.nightscout.NightscoutEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stored entries as the documents that Nightscout clients know, newest first. Glucose of every source is shown; of events
 * those that came by Nightscout, as they were sent. A query walks at most so far back, and says so by what it returns.
 * Thread-safe.
 */
@ApplicationScoped
class NightscoutDocuments {
    /** Half a year of five-minute readings. */
    private static final int WALKED = 50_000;

    private static final int PAGE = 1000;
    /** Times inside a document and the entry's own may differ by a zone. */
    private static final Duration SLACK = Duration.ofDays(1);

    private final ProfileReader profiles;
    private final EntrySearch search;
    private final NightscoutPayloads payloads;

    @Inject
    NightscoutDocuments(ProfileReader profiles, EntrySearch search, NightscoutPayloads payloads) {
        this.profiles = profiles;
        this.search = search;
        this.payloads = payloads;
    }

    /** A document and the entry it shows. */
    record Document(Entry entry, ObjectNode json) {}

    private interface Pages {
        Page after(@Nullable String cursor);
    }

    private record Page(
            List<Document> documents, int walked, @Nullable String next) {}

    /** At most so many documents that the query names. */
    List<Document> find(ConsentedScope scope, NightscoutCollection collection, NightscoutFind query, int most) {
        Instant from = query.from();
        Instant to = query.to();
        boolean entries = collection == NightscoutCollection.ENTRIES;
        int page = query.conditions().isEmpty() ? Math.min(most, PAGE) : PAGE;
        Pages pages = entries
                ? cursor -> readings(scope, new ProfileReader.Query("glucose", from, to, page, cursor))
                : cursor -> events(
                        scope,
                        collection,
                        new EntrySearch.Span(
                                from == null ? null : from.minus(SLACK),
                                to == null ? null : to.plus(SLACK),
                                null,
                                null),
                        page,
                        cursor);
        return collect(
                pages,
                document -> query.matches(
                        document.json(), document.entry().effective().start()),
                most);
    }

    private static List<Document> collect(Pages pages, Predicate<Document> wanted, int most) {
        List<Document> found = new ArrayList<>();
        int walked = 0;
        @Nullable String next = null;
        do {
            Page page = pages.after(next);
            for (Document document : page.documents()) {
                if (found.size() < most && wanted.test(document)) {
                    found.add(document);
                }
            }
            walked += page.walked();
            next = page.next();
        } while (next != null && found.size() < most && walked < WALKED);
        return found;
    }

    private Page readings(ConsentedScope scope, ProfileReader.Query query) {
        ProfileReader.Page page = profiles.observations(scope, query);
        return new Page(
                NightscoutEntries.shown(page.items()).stream()
                        .map(shown -> new Document(shown.reading(), shown.json()))
                        .toList(),
                page.items().size(),
                page.next());
    }

    private Page events(
            ConsentedScope scope,
            NightscoutCollection collection,
            EntrySearch.Span span,
            int limit,
            @Nullable String cursor) {
        EntrySearch.Page page = search.find(
                scope,
                new EntrySearch.Criteria(topic -> wanted(collection, topic), Set.of(), span, false, limit, 0, cursor));
        List<Entry> ofNightscout = page.items().stream()
                .filter(NightscoutDocuments::isOfNightscout)
                .toList();
        return new Page(payloads.documents(scope, ofNightscout), page.items().size(), page.next());
    }

    private static EntrySearch.Wanted wanted(NightscoutCollection collection, EntrySearch.Topic topic) {
        boolean event = topic.kind() == EntrySearch.Kind.EVENT
                && topic.code().system().equals(Code.EPIONE)
                && collection.holds(topic.code());
        return event ? new EntrySearch.Wanted.All() : new EntrySearch.Wanted.Nothing();
    }

    static boolean isOfNightscout(Entry entry) {
        return entry.provenance().source().startsWith("nightscout/");
    }
}
