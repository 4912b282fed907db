package io.epione.assistant.fhir;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Topic;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.signals.fhir.FhirResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds one entry by the identifier of its resource, which is made from the entry and is found by making it again: the
 * entries of its type are walked, newest first. Thread-safe.
 */
@ApplicationScoped
class ById {
    private static final int PAGE = 1_000;
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{32}");

    private final EntrySearch entries;

    ById(EntrySearch entries) {
        this.entries = entries;
    }

    /** @param sources of which sources it may be */
    Optional<Entry> find(ConsentedScope scope, SearchedType type, String id, Predicate<String> sources) {
        if (!OURS.matcher(id).matches()) {
            return Optional.empty();
        }
        Function<Topic, Wanted> topics = topic -> type.kinds().contains(topic.kind()) && sources.test(topic.source())
                ? new Wanted.All()
                : new Wanted.Nothing();
        @Nullable String next = null;
        do {
            EntrySearch.Page page =
                    entries.find(scope, new Criteria(topics, Set.of(), Span.ALWAYS, false, PAGE, 0, next));
            Optional<Entry> found = page.items().stream()
                    .filter(entry -> FhirResources.id(entry.key()).equals(id))
                    .filter(entry -> FhirResources.type(entry).equals(type.type()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            next = page.next();
        } while (next != null);
        return Optional.empty();
    }
}
