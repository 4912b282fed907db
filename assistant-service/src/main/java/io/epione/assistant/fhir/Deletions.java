package io.epione.assistant.fhir;

import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.PatientLimit;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.TakeBack;
import io.epione.assistant.ingest.Withdrawal;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Entry;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes one resource back by its identifier here, or by its sender's own: a person whatever is theirs, everybody else
 * what they sent themselves. It counts no more, the history keeps it, and what followed from it stays. Thread-safe.
 */
@ApplicationScoped
class Deletions {
    private final Access access;
    private final PatientLimit limit;
    private final SignalIntake door;
    private final ById byId;
    private final Withdrawal withdrawal;
    private final Clock clock;

    Deletions(Access access, PatientLimit limit, SignalIntake door, ById byId, Withdrawal withdrawal, Clock clock) {
        this.access = access;
        this.limit = limit;
        this.door = door;
        this.byId = byId;
        this.withdrawal = withdrawal;
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
        ConsentedScope scope = access.delivered(Sender.target(access, References.patient(patient)), "withdraw");
        Sender sender = Sender.of(access, limit, scope);
        String source = door.source(Pushes.FORMAT, sender.client());
        boolean everything = Sender.isOwn(sender.client());
        Optional<Entry> entry = byId.find(scope, type, id, other -> everything || other.equals(source));
        String address = type.type() + "/" + id;
        var request =
                TakeBack.asked(sender.patient(), Pushes.FORMAT, sender.client(), "DELETE " + address, clock.instant());
        if (entry.isPresent()) {
            withdrawal.of(request, List.of(entry.get()));
        } else if (!withdrawal.of(request, Set.of(address))) {
            throw Problem.notFound();
        }
    }
}
