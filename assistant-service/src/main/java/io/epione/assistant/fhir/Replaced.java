package io.epione.assistant.fhir;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Role;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.Problem;
import io.epione.assistant.ingest.IngestPipeline.Delivered;
import io.epione.assistant.ingest.OwnDocuments;
import io.epione.assistant.ingest.TakeBack;
import io.epione.assistant.ingest.Withdrawal;
import io.epione.profile.observation.Entry;
import io.epione.signals.Rejection;
import io.epione.signals.SignalIntake;
import io.epione.signals.fhir.FhirResources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an update takes the place of. By the sender's own identifier the delivery itself sees to it, as with every
 * correction; by the identifier that a resource has here it is done here. The history keeps what was, and what followed
 * from it stays. Thread-safe; takes part in the caller's transaction.
 */
@ApplicationScoped
class Replaced {
    private final Access access;
    private final SignalIntake door;
    private final ById byId;
    private final OwnDocuments documents;
    private final Withdrawal withdrawal;

    Replaced(Access access, SignalIntake door, ById byId, OwnDocuments documents, Withdrawal withdrawal) {
        this.access = access;
        this.door = door;
        this.byId = byId;
        this.documents = documents;
        this.withdrawal = withdrawal;
    }

    /**
     * What stands at an address now; empty where the resource is new.
     *
     * @throws Problem 403 where somebody else sent it, which only a caller learns who may read it
     */
    Optional<Entry> before(Sender sender, String type, String id) {
        var scope = access.system(sender.patient(), "correct");
        Optional<Entry> own = documents.find(scope, Pushes.FORMAT, sender.client(), type + "/" + id);
        Optional<SearchedType> searched = SearchedType.of(type);
        if (own.isPresent() || searched.isEmpty()) {
            return own;
        }
        String source = door.source(Pushes.FORMAT, sender.client());
        boolean reads = !access.caller().is(Role.VENDOR);
        Optional<Entry> here = byId.find(scope, searched.get(), id, other -> reads || other.equals(source));
        if (here.isPresent() && !here.get().key().source().equals(source)) {
            throw Problem.forbidden("Somebody else sent this resource; only they change it.");
        }
        return here;
    }

    /**
     * Takes back what stood at an address of ours where the update says something of another identity, or that it is in
     * error; the items that say the latter.
     */
    Set<Integer> by(Delivered update, Optional<Entry> before, String id) {
        Set<String> kept = update.intake().batch().entries().stream()
                .map(entry -> FhirResources.id(entry.key()))
                .collect(Collectors.toSet());
        Set<Integer> inError = update.intake().rejections().stream()
                .filter(rejection -> rejection.code().equals(TakenBack.WORD))
                .map(Rejection::index)
                .collect(Collectors.toSet());
        boolean says = !kept.isEmpty() || !inError.isEmpty();
        if (!says
                || kept.contains(id)
                || before.filter(entry -> isAt(entry, id)).isEmpty()) {
            return Set.of();
        }
        withdrawal.of(TakeBack.by(update.intake().batch().payload()), List.of(before.get()));
        return inError;
    }

    private static boolean isAt(Entry entry, String id) {
        return FhirResources.id(entry.key()).equals(id);
    }
}
