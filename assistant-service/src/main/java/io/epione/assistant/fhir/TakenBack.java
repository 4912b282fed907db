package io.epione.assistant.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.epione.assistant.access.Access;
import io.epione.assistant.ingest.IngestPipeline.Delivered;
import io.epione.assistant.ingest.TakeBack;
import io.epione.assistant.ingest.Withdrawal;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.EntryKey;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import io.epione.signals.DevicePayload;
import io.epione.signals.HeldReading;
import io.epione.signals.Intake;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import io.epione.signals.SignalIntake;
import io.epione.signals.fhir.FhirResources;
import io.epione.signals.json.BoundedJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Observations that their sender takes back by sending them again as {@code entered-in-error}: from then on they count no
 * more, and what followed from them stays. Only what the same sender stored is found, and what this delivery itself brings
 * under the same identity stays. Thread-safe; takes part in the caller's transaction.
 */
@ApplicationScoped
class TakenBack {
    static final String WORD = "entered-in-error";

    private static final String FORMAT = "fhir";
    /** Every one is looked for. */
    private static final int MOST = 200;

    private final SignalIntake door;
    private final EntrySearch entries;
    private final Withdrawal withdrawal;
    private final Access access;
    private final Clock clock;

    TakenBack(SignalIntake door, EntrySearch entries, Withdrawal withdrawal, Access access, Clock clock) {
        this.door = door;
        this.entries = entries;
        this.withdrawal = withdrawal;
        this.access = access;
        this.clock = clock;
    }

    /** The items of a delivery that take something back, and of what they name nothing counts now. */
    Set<Integer> by(Delivered delivered) {
        Map<Integer, String> said = new HashMap<>();
        delivered.intake().rejections().stream()
                .filter(rejection -> rejection.code().equals(WORD))
                .limit(MOST)
                .forEach((Rejection rejection) -> said.put(rejection.index(), rejection.pointer()));
        RawPayload sent = delivered.intake().batch().payload();
        if (said.isEmpty() || !(BoundedJson.parse(sent.body()) instanceof BoundedJson.Parsed.Document(JsonNode root))) {
            return Set.of();
        }
        said.values().forEach(pointer -> asIfItHeld(root.at(pointer)));
        return withdraw(delivered, sent, said.keySet(), root.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Set<Integer> withdraw(Delivered delivered, RawPayload sent, Set<Integer> said, byte[] asIfTheyHeld) {
        ConsentedScope scope = access.system(sent.patient(), "withdraw");
        Instant now = clock.instant();
        Intake held = door.read(
                FORMAT,
                new DevicePayload(
                        new RawPayload(
                                sent.id(), sent.patient(), FORMAT, sent.client(), sent.mediaType(), asIfTheyHeld, now),
                        access.person(scope)));
        Set<EntryKey> kept =
                delivered.intake().batch().entries().stream().map(Entry::key).collect(Collectors.toSet());
        // In a layer that the person closed it may stand unseen, and then nobody is told that it is gone.
        boolean seesAll = Withheld.MEASURED.stream().allMatch(scope::allows);
        Set<Integer> taken = new TreeSet<>();
        List<Entry> found = new ArrayList<>();
        for (int i = 0; i < held.readings().size(); i++) {
            EntryKey key = held.batch().entries().get(i).key();
            int index = held.readings().get(i).index();
            if (said.contains(index) && !kept.contains(key)) {
                Optional<Entry> stored = stored(scope, key);
                stored.ifPresent(found::add);
                if (stored.isPresent() || seesAll) {
                    taken.add(index);
                }
            }
        }
        var request = TakeBack.by(sent);
        withdrawal.of(request, found);
        withdrawal.of(request, documents(held, said));
        return taken;
    }

    /** Their own names find them also where their time was another, and in quarantine. */
    private static Set<String> documents(Intake held, Set<Integer> said) {
        Stream<Reading> backed =
                held.batch().quarantined().stream().flatMap(item -> HeldReading.read(item.reading()).stream());
        return Stream.concat(held.readings().stream(), backed)
                .filter(reading -> said.contains(reading.index()))
                .map(Reading::document)
                .filter(document -> !document.isEmpty())
                .collect(Collectors.toSet());
    }

    /** What takes back need not repeat the value. */
    private static void asIfItHeld(JsonNode resource) {
        if (resource instanceof ObjectNode object) {
            boolean observation = object.path("resourceType").asText().equals("Observation");
            object.put("status", observation ? "final" : "completed");
            boolean valued = object.has("component")
                    || object.properties().stream()
                            .anyMatch(field -> field.getKey().startsWith("value"));
            if (observation && !valued) {
                // Words are a value of every code, also of one that measures.
                object.putObject("valueCodeableConcept").put("text", WORD);
            }
        }
    }

    private Optional<Entry> stored(ConsentedScope scope, EntryKey key) {
        var criteria = new Criteria(
                topic -> same(topic.code(), key.code()) ? new Wanted.All() : new Wanted.Nothing(),
                Set.of(),
                new Span(key.effective(), key.effective().plusNanos(1000), null, null),
                true,
                1000,
                0,
                null);
        return entries.find(scope, criteria).items().stream()
                .filter(entry -> FhirResources.id(entry.key()).equals(FhirResources.id(key)))
                .findFirst();
    }

    private static boolean same(Code one, Code other) {
        return one.system().equals(other.system()) && one.code().equals(other.code());
    }
}
