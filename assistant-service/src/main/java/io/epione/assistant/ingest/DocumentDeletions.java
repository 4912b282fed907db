package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.PatientLimit;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a sender delivered under an identifier of its own, for the formats whose vendors have no word for a
 * deletion that says what is gone. It counts no more, the history keeps it, and what followed from it stays. Thread-safe.
 */
@ApplicationScoped
class DocumentDeletions {
    private final Access access;
    private final PatientLimit limit;
    private final Withdrawal withdrawal;
    private final Clock clock;

    @Inject
    DocumentDeletions(Access access, PatientLimit limit, Withdrawal withdrawal, Clock clock) {
        this.access = access;
        this.limit = limit;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /**
     * Takes one document back.
     *
     * @param format a format of the door
     * @param patient null for the caller's own profile
     * @throws Problem 404 where nothing of that name of the caller's own counts or is held back
     */
    @Transactional
    void delete(String format, String identifier, @Nullable String patient) {
        ConsentedScope scope = access.delivered(Sender.target(access, patient), "withdraw");
        Sender sender = Sender.of(access, limit, scope);
        var request =
                TakeBack.asked(sender.patient(), format, sender.client(), "DELETE " + identifier, clock.instant());
        if (!withdrawal.of(request, Set.of(identifier))) {
            throw Problem.notFound();
        }
    }
}
