package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.epione.assistant.ingest.Storage.Kept;
import io.epione.profile.observation.Appended.Outcome;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents that their sender sends again with other times: what they said elsewhere counts no more and stays in the
 * history, as when a value is corrected. Only where all that a document says now counts and something of it is of the same
 * kind as before, so that neither a late repeat nor an identifier that stands for several documents undoes anything. Deliveries
 * without identifiers cost nothing, those with them one search for all that are stored together. Thread-safe; takes part
 * in the caller's transaction.
 */
@ApplicationScoped
class SentAgain {
    private final SignalIntake door;
    private final SentDocuments documents;
    private final SaidEntries entries;
    private final HeldDocuments held;
    private final Withdrawal withdrawal;
    private final Access access;

    @Inject
    SentAgain(
            SignalIntake door,
            SentDocuments documents,
            SaidEntries entries,
            HeldDocuments held,
            Withdrawal withdrawal,
            Access access) {
        this.door = door;
        this.documents = documents;
        this.entries = entries;
        this.held = held;
        this.withdrawal = withdrawal;
        this.access = access;
    }

    /** Notes the documents of stored deliveries; the same, with readings that took the place of others told as corrected. */
    List<Kept> settle(List<Kept> kept) {
        Map<UUID, Sent> sent = new LinkedHashMap<>();
        for (Kept each : kept) {
            RawPayload raw = each.raw();
            Sent one = Sent.of(each.intake(), door.source(raw.format(), raw.client()));
            if (!one.pairs().isEmpty()) {
                sent.put(raw.id(), one);
            }
        }
        if (sent.isEmpty()) {
            return kept;
        }
        documents.note(sent.values());
        Map<Long, List<Sent>> known = known(sent);
        List<Kept> settled = new ArrayList<>(kept.size());
        for (Kept each : kept) {
            Sent now = sent.get(each.raw().id());
            List<Sent> before = now == null ? List.of() : before(now, known);
            settled.add(now == null || before.isEmpty() ? each : settle(each, now, before));
            if (now != null) {
                put(now, known);
            }
        }
        return settled;
    }

    /** By each of their documents the deliveries that brought it, so far. */
    private Map<Long, List<Sent>> known(Map<UUID, Sent> sent) {
        Set<PatientId> people = sent.values().stream().map(Sent::patient).collect(Collectors.toSet());
        Set<Long> numbers = sent.values().stream()
                .flatMap(each -> each.documents().stream())
                .collect(Collectors.toSet());
        Map<Long, List<Sent>> known = new HashMap<>();
        documents.with(people, numbers, sent.keySet()).forEach(each -> put(each, known));
        return known;
    }

    private static void put(Sent sent, Map<Long, List<Sent>> known) {
        sent.documents()
                .forEach(document ->
                        known.computeIfAbsent(document, _ -> new ArrayList<>(1)).add(sent));
    }

    /** Of the same person and source, stored before, with one of the same documents. */
    private static List<Sent> before(Sent now, Map<Long, List<Sent>> known) {
        return now.documents().stream()
                .flatMap(document -> known.getOrDefault(document, List.of()).stream())
                .filter(each ->
                        each.patient().equals(now.patient()) && each.source().equals(now.source()))
                .collect(Collectors.toMap(Sent::payload, each -> each, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Kept settle(Kept kept, Sent now, List<Sent> before) {
        Map<Long, Set<Long>> says = Sent.byDocument(List.of(now));
        Map<Long, Set<Long>> elsewhere = Sent.byDocument(before);
        says.keySet().retainAll(changed(kept, says, elsewhere));
        says.keySet().removeAll(SentDocument.namingNoEarlier(kept.intake().readings()));
        var request = TakeBack.by(kept.raw());
        held.withdraw(request, before, says.keySet(), "Its sender sent it again.");
        elsewhere.keySet().retainAll(says.keySet());
        elsewhere.forEach((document, entries) -> entries.removeAll(of(document, says)));
        Set<Long> wanted = elsewhere.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        wanted.removeAll(Sent.entries(List.of(now), _ -> true));
        if (wanted.isEmpty()) {
            return kept;
        }
        wanted.removeAll(Sent.entries(
                documents.saying(now.patient(), now.source(), wanted), pair -> !says.containsKey(pair.document())));
        Set<Long> moved = supersede(request, deliveries(before, now), says, elsewhere, wanted);
        before.forEach(each -> documents.keep(
                each,
                pair -> !moved.contains(pair.document())
                        || !of(pair.document(), elsewhere).contains(pair.entry())));
        return moved.isEmpty() ? kept : corrected(kept, moved);
    }

    /** A repeat says nothing new: every entry is stored already, as this document. */
    private static Set<Long> changed(Kept kept, Map<Long, Set<Long>> says, Map<Long, Set<Long>> said) {
        Set<Long> changed = new HashSet<>();
        for (int i = 0; i < kept.intake().readings().size(); i++) {
            String identifier = kept.intake().readings().get(i).document();
            if (!identifier.isEmpty() && kept.appended().outcomes().get(i) != Outcome.DUPLICATE) {
                changed.add(SentDocument.document(identifier));
            }
        }
        says.forEach((document, entries) -> {
            if (!said.getOrDefault(document, Set.of()).containsAll(entries)) {
                changed.add(document);
            }
        });
        return changed;
    }

    private static List<Sent> deliveries(List<Sent> before, Sent now) {
        List<Sent> all = new ArrayList<>(before);
        all.add(now);
        return all;
    }

    /** Takes back what is wanted of what documents said elsewhere; which they are. */
    private Set<Long> supersede(
            TakeBack request,
            List<Sent> deliveries,
            Map<Long, Set<Long>> says,
            Map<Long, Set<Long>> elsewhere,
            Set<Long> wanted) {
        Set<Long> asked = new HashSet<>(wanted);
        elsewhere.forEach((document, _) -> asked.addAll(of(document, says)));
        Map<Long, Entry> found = entries.find(access.system(request.patient(), "correct"), deliveries, asked);
        Set<Long> moved = elsewhere.keySet().stream()
                .filter(document -> found.keySet().containsAll(of(document, says)))
                .filter(document -> isSameKind(of(document, says), of(document, elsewhere), found))
                .collect(Collectors.toSet());
        List<Entry> gone = moved.stream()
                .flatMap(document -> of(document, elsewhere).stream())
                .filter(wanted::contains)
                .distinct()
                .flatMap(entry -> Stream.ofNullable(found.get(entry)))
                .toList();
        withdrawal.of(request, gone);
        return moved;
    }

    private static Set<Long> of(long document, Map<Long, Set<Long>> entries) {
        return entries.getOrDefault(document, Set.of());
    }

    private static boolean isSameKind(Set<Long> now, Set<Long> then, Map<Long, Entry> found) {
        Set<String> codes = codes(now, found);
        return codes(then, found).stream().anyMatch(codes::contains);
    }

    private static Set<String> codes(Set<Long> of, Map<Long, Entry> found) {
        return of.stream()
                .flatMap(entry -> Stream.ofNullable(found.get(entry)))
                .map(entry -> entry.code().system() + "|" + entry.code().code())
                .collect(Collectors.toSet());
    }

    private static Kept corrected(Kept kept, Set<Long> moved) {
        List<Outcome> outcomes = new ArrayList<>(kept.appended().outcomes());
        for (int i = 0; i < outcomes.size(); i++) {
            String identifier = kept.intake().readings().get(i).document();
            if (outcomes.get(i) == Outcome.STORED && moved.contains(SentDocument.document(identifier))) {
                outcomes.set(i, Outcome.CORRECTED);
            }
        }
        return kept.with(outcomes);
    }
}
