package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.epione.assistant.ingest.Sent.Pair;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.ObservationLog;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Documents that their sender takes back by its own identifier: what they brought counts no more, unless another document
 * of the same sender says it as well; what followed from it stays. Thread-safe; takes part in the caller's transaction.
 */
@ApplicationScoped
public class Withdrawal {
    /** In which a delivery may be stored. */
    private static final Set<DataCategory> LAYERS = EnumSet.complementOf(EnumSet.of(DataCategory.GENOME));

    private final SignalIntake door;
    private final SentDocuments documents;
    private final SaidEntries said;
    private final HeldDocuments held;
    private final ObservationLog log;
    private final Access access;

    @Inject
    Withdrawal(
            SignalIntake door,
            SentDocuments documents,
            SaidEntries said,
            HeldDocuments held,
            ObservationLog log,
            Access access) {
        this.door = door;
        this.documents = documents;
        this.said = said;
        this.held = held;
        this.log = log;
        this.access = access;
    }

    static boolean isAsked(Intake intake) {
        return intake.rejections().stream().anyMatch(rejection -> rejection.withdraws() != null);
    }

    /**
     * What became of documents.
     *
     * @param count how much counted or was held back until now
     * @param unseen those that may stand unseen in a layer that the person closed
     */
    private record Done(int count, Set<Long> unseen) {}

    /** The items of a stored delivery that take something back, and of what they name nothing counts now. */
    Set<Integer> by(Intake intake) {
        Map<Integer, Long> named = named(intake);
        Set<Long> staying = intake.batch().entries().stream()
                .map(entry -> SentDocument.entry(entry.key()))
                .collect(Collectors.toSet());
        Done done = withdraw(TakeBack.by(intake.batch().payload()), new HashSet<>(named.values()), staying);
        return named.entrySet().stream()
                .filter(item -> !done.unseen().contains(item.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * Takes back documents that a sender brought; whether something of them counted or was held back until now.
     *
     * @param request in a format of the door; what a delivery brings itself stays
     * @param identifiers the sender's own
     */
    public boolean of(TakeBack request, Set<String> identifiers) {
        Set<Long> named = identifiers.stream().map(SentDocument::document).collect(Collectors.toSet());
        return withdraw(request, named, Set.of()).count() > 0;
    }

    /** Takes back entries that count; how many did until now. */
    public int of(TakeBack request, List<Entry> entries) {
        return entries.isEmpty() ? 0 : log.withdraw(request.payload(), entries);
    }

    private Done withdraw(TakeBack request, Set<Long> named, Set<Long> staying) {
        String source = door.source(request.format(), request.client());
        // What this very delivery brings under the same identifier stays.
        List<Sent> brought = documents.with(Set.of(request.patient()), named, Set.of(request.delivery())).stream()
                .filter(each -> each.source().equals(source))
                .toList();
        Set<Long> wanted = Sent.entries(brought, pair -> named.contains(pair.document()));
        wanted.removeAll(Sent.entries(
                documents.saying(request.patient(), source, wanted), pair -> !named.contains(pair.document())));
        wanted.removeAll(staying);
        int freed = held.withdraw(request, brought, named, "Its sender took it back.");
        Set<Long> left = new HashSet<>(wanted);
        int taken = withdraw(request, brought, left);
        Set<Long> unseen = documentsOf(brought, left);
        brought.forEach(each ->
                documents.keep(each, pair -> !named.contains(pair.document()) || unseen.contains(pair.document())));
        return new Done(taken + freed, unseen);
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

    private static Set<Long> documentsOf(List<Sent> deliveries, Set<Long> entries) {
        return deliveries.stream()
                .flatMap(each -> each.pairs().stream())
                .filter(pair -> entries.contains(pair.entry()))
                .map(Pair::document)
                .collect(Collectors.toSet());
    }

    /** Takes back what is wanted and leaves in it what may stand unseen in a layer that the person closed; how much. */
    private int withdraw(TakeBack request, List<Sent> brought, Set<Long> wanted) {
        if (wanted.isEmpty()) {
            return 0;
        }
        ConsentedScope scope = access.system(request.patient(), "withdraw");
        Map<Long, Entry> found = said.find(scope, brought, wanted);
        if (LAYERS.stream().allMatch(scope::allows)) {
            wanted.clear();
        }
        wanted.removeAll(found.keySet());
        return of(request, List.copyOf(found.values()));
    }
}
