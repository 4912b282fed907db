package io.epione.assistant.fhir;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.Person;
import io.epione.signals.DevicePayload;
import io.epione.signals.Reading;
import io.epione.signals.SignalIntake;
import io.epione.signals.fhir.FhirResources;
import io.epione.signals.fhir.SentResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person's answers to questionnaires that count now. Immutable. */
final class CurrentAnswers {
    private final SignalIntake door;
    private final Person person;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<Place, Entry> byPlace = new HashMap<>();

    private record Place(UUID delivery, String pointer) {}

    CurrentAnswers(SignalIntake door, Person person, List<Entry> answers) {
        this.door = door;
        this.person = person;
        for (Entry answer : answers) {
            byId.put(FhirResources.id(answer.key()), answer);
            byPlace.put(
                    new Place(answer.provenance().payload(), answer.provenance().pointer()), answer);
        }
    }

    /** The answers of a response that count, by their pointers. */
    Map<String, Entry> of(SentResponse response, RawPayload delivery) {
        Map<String, Entry> counting = new HashMap<>();
        for (Reading answer : response.answers()) {
            Optional.ofNullable(byPlace.get(new Place(delivery.id(), answer.pointer())))
                    .or(() -> saidElsewhere(answer, delivery))
                    .ifPresent(entry -> counting.put(answer.pointer(), entry));
        }
        return counting;
    }

    /** What was said before, or beside it by an Observation, or was held back and released, is kept from there. */
    private Optional<Entry> saidElsewhere(Reading answer, RawPayload delivery) {
        return door.again(answer.confirmed(), new DevicePayload(delivery, person)).batch().entries().stream()
                .findFirst()
                .flatMap(read -> Optional.ofNullable(byId.get(FhirResources.id(read.key())))
                        .filter(entry -> isSame(entry, read)));
    }

    private static boolean isSame(Entry one, Entry other) {
        return one instanceof Entry.Observation(var _, var _, var value, var _, var _, var _)
                && other instanceof Entry.Observation(var _, var _, var same, var _, var _, var _)
                && value.equals(same);
    }
}
