package io.epione.assistant.fhir;

import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.PatientLimit;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Topic;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.signals.SignalIntake;
import io.epione.signals.fhir.FhirResources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes one resource back by its identifier: a person whatever is theirs, everybody else what they sent themselves. It
 * counts no more, the history keeps it, and what followed from it stays. Thread-safe.
 */
@ApplicationScoped
class Deletions {
    private static final int PAGE = 1_000;

    private final Access access;
    private final PatientLimit limit;
    private final SignalIntake door;
    private final EntrySearch entries;
    private final ObservationLog log;
    private final Clock clock;

    Deletions(
            Access access,
            PatientLimit limit,
            SignalIntake door,
            EntrySearch entries,
            ObservationLog log,
            Clock clock) {
        this.access = access;
        this.limit = limit;
        this.door = door;
        this.entries = entries;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Deletes one resource.
     *
     * @param patient null for the caller's own profile
     * @throws Problem 404 where nothing of that type and identifier counts that the caller may delete
     */
    @Transactional
    void delete(SearchedType type, String id, @Nullable String patient) {
        Sender sender = Sender.of(access, limit, References.patient(patient));
        ConsentedScope scope = access.delivered(sender.patient(), "withdraw");
        Entry entry = stored(scope, type, id, sender).orElseThrow(Problem::notFound);
        log.withdraw(request(sender, type, id), List.of(entry));
    }

    private RawPayload request(Sender sender, SearchedType type, String id) {
        return new RawPayload(
                UUID.randomUUID(),
                sender.patient(),
                "fhir-withdrawal",
                sender.client(),
                "text/plain",
                ("DELETE " + type.type() + "/" + id).getBytes(StandardCharsets.UTF_8),
                clock.instant());
    }

    /** The identifier is made from the entry and is found by making it again. */
    private Optional<Entry> stored(ConsentedScope scope, SearchedType type, String id, Sender sender) {
        Function<Topic, Wanted> topics = topics(type, sender);
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

    private Function<Topic, Wanted> topics(SearchedType type, Sender sender) {
        String source = door.source(Pushes.FORMAT, sender.client());
        boolean everything = Sender.isOwn(sender.client());
        return topic -> type.kinds().contains(topic.kind())
                        && (everything || topic.source().equals(source))
                ? new Wanted.All()
                : new Wanted.Nothing();
    }
}
