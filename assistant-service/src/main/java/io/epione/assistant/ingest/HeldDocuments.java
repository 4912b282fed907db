package io.epione.assistant.ingest;

import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.observation.QuarantineLog.Decision;
import io.epione.profile.observation.QuarantineLog.Held;
import io.epione.profile.observation.QuarantineLog.State;
import io.epione.signals.HeldReading;
import io.epione.signals.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * What is held back of documents that their sender takes back, or sends again as something that counts: nobody releases
 * it any more, and its row stays with who said so. Thread-safe; takes part in the caller's transaction.
 */
@ApplicationScoped
class HeldDocuments {
    private final QuarantineLog quarantine;

    @Inject
    HeldDocuments(QuarantineLog quarantine) {
        this.quarantine = quarantine;
    }

    /**
     * Withdraws what is pending; how much that was.
     *
     * @param request who says so, and when
     * @param brought deliveries, of which those that hold nothing back are left out
     */
    int withdraw(TakeBack request, List<Sent> brought, Set<Long> documents, String reason) {
        var decision = new Decision(State.WITHDRAWN, request.receivedAt(), request.client(), reason, "", null);
        List<Held> pending = brought.stream()
                .filter(sent ->
                        sent.pairs().stream().anyMatch(pair -> pair.isHeld() && documents.contains(pair.document())))
                .flatMap(sent -> quarantine.of(sent.patient(), sent.payload()).stream())
                .filter(held -> held.state() == State.PENDING && isOf(held, documents))
                .toList();
        pending.forEach(held -> quarantine.decide(held, decision));
        return pending.size();
    }

    private static boolean isOf(Held held, Set<Long> documents) {
        return HeldReading.read(held.item().reading())
                .map(Reading::document)
                .filter(identifier -> documents.contains(SentDocument.document(identifier)))
                .isPresent();
    }
}
