package io.epione.assistant.files;

import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.TakeBack;
import io.epione.assistant.ingest.Withdrawal;
import io.epione.assistant.told.Telling;
import io.epione.assistant.told.ToldDelivery;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.observation.QuarantineLog.Decision;
import io.epione.profile.observation.QuarantineLog.State;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.signals.SignalIntake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a delivery back as a whole: what it brought counts no more, what it held back is released by nobody, the history
 * keeps both. What was there before it stays, and what it took the place of does not come back. Page by page, each in a
 * transaction of its own; what breaks off is completed by asking again. Thread-safe.
 */
@ApplicationScoped
class Undoing {
    private static final int PAGE = 1_000;

    private final Access access;
    private final SignalIntake door;
    private final EntrySearch entries;
    private final Withdrawal withdrawal;
    private final QuarantineLog quarantine;
    private final Telling telling;
    private final Clock clock;

    Undoing(
            Access access,
            SignalIntake door,
            EntrySearch entries,
            Withdrawal withdrawal,
            QuarantineLog quarantine,
            Telling telling,
            Clock clock) {
        this.access = access;
        this.door = door;
        this.entries = entries;
        this.withdrawal = withdrawal;
        this.quarantine = quarantine;
        this.telling = telling;
        this.clock = clock;
    }

    /**
     * How much of it counted until now, or was held back.
     *
     * @throws Problem 409 where a layer of it is closed, in which it cannot be found
     */
    int takeBack(ToldDelivery delivery) {
        ConsentedScope scope = access.system(delivery.patient(), "withdraw");
        if (!delivery.layers().stream().allMatch(scope::allows)) {
            throw Problem.conflict("Switch on what this file holds under Privacy, then take it back.");
        }
        var request =
                TakeBack.undoing(delivery.id(), delivery.patient(), delivery.format(), Sender.SELF, clock.instant());
        Set<UUID> payloads = new HashSet<>(delivery.payloads());
        int count = 0;
        @Nullable String next = null;
        do {
            EntrySearch.Page page = entries.find(scope, page(delivery, next));
            List<Entry> brought = page.items().stream()
                    .filter(entry -> payloads.contains(entry.provenance().payload()))
                    .toList();
            count += QuarkusTransaction.requiringNew().call(() -> withdrawal.of(request, brought));
            next = page.next();
        } while (next != null);
        int counted = count;
        return QuarkusTransaction.requiringNew().call(() -> {
            int all = counted + free(delivery, request);
            telling.takenBack(delivery, all, request.receivedAt());
            return all;
        });
    }

    private Criteria page(ToldDelivery delivery, @Nullable String after) {
        String source = door.source(delivery.format(), Sender.SELF);
        return new Criteria(
                topic -> topic.source().equals(source) ? new Wanted.All() : new Wanted.Nothing(),
                Set.of(),
                Span.ALWAYS,
                true,
                PAGE,
                0,
                after);
    }

    private int free(ToldDelivery delivery, TakeBack request) {
        var decision = new Decision(
                State.WITHDRAWN, request.receivedAt(), request.client(), "Its sender took the file back.", "", null);
        List<QuarantineLog.Held> pending = delivery.payloads().stream()
                .flatMap(payload -> quarantine.of(delivery.patient(), payload).stream())
                .filter(held -> held.state() == State.PENDING)
                .toList();
        pending.forEach(held -> quarantine.decide(held, decision));
        return pending.size();
    }
}
