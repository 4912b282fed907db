package io.epione.assistant.ingest;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.person.PatientId;
import io.epione.signals.HeldReading;
import io.epione.signals.Intake;
import io.epione.signals.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What one delivery brought of its sender's documents.
 *
 * @param source adapter and client
 * @param pairs empty where its readings belong to no document
 * @param first the earliest of the entries
 * @param last the latest of them
 */
record Sent(PatientId patient, String source, UUID payload, List<Pair> pairs, Instant first, Instant last) {
    /** In place of an entry: something of the document was held back. */
    private static final long HELD = 0;

    /** A document and an entry that it brought, as {@link SentDocument} numbers them. */
    record Pair(long document, long entry) {
        boolean isHeld() {
            return entry == HELD;
        }
    }

    static Sent of(Intake intake, String source) {
        List<Pair> pairs = new ArrayList<>();
        Instant received = intake.batch().payload().receivedAt();
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        for (int i = 0; i < intake.readings().size(); i++) {
            String identifier = intake.readings().get(i).document();
            if (!identifier.isEmpty()) {
                Entry entry = intake.batch().entries().get(i);
                Instant at = entry.effective().start();
                pairs.add(new Pair(SentDocument.document(identifier), SentDocument.entry(entry.key())));
                first = at.isBefore(first) ? at : first;
                last = at.isAfter(last) ? at : last;
            }
        }
        boolean stored = !pairs.isEmpty();
        for (Quarantined held : intake.batch().quarantined()) {
            HeldReading.read(held.reading())
                    .map(Reading::document)
                    .filter(identifier -> !identifier.isEmpty())
                    .ifPresent(identifier -> pairs.add(new Pair(SentDocument.document(identifier), HELD)));
        }
        return new Sent(
                intake.batch().patient(),
                source,
                intake.batch().payload().id(),
                pairs,
                stored ? first : received,
                stored ? last : received);
    }

    Set<Long> documents() {
        return pairs.stream().map(Pair::document).collect(Collectors.toSet());
    }

    /** The entries that deliveries brought, by their documents. */
    static Map<Long, Set<Long>> byDocument(List<Sent> deliveries) {
        Map<Long, Set<Long>> entries = new HashMap<>();
        for (Sent each : deliveries) {
            for (Pair pair : each.pairs()) {
                if (!pair.isHeld()) {
                    entries.computeIfAbsent(pair.document(), _ -> new HashSet<>(1))
                            .add(pair.entry());
                }
            }
        }
        return entries;
    }

    /** The entries of the chosen pairs. */
    static Set<Long> entries(List<Sent> deliveries, Predicate<Pair> which) {
        return deliveries.stream()
                .flatMap(each -> each.pairs().stream())
                .filter(pair -> !pair.isHeld())
                .filter(which)
                .map(Pair::entry)
                .collect(Collectors.toSet());
    }
}
