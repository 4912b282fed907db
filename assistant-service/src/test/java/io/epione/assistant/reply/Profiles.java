package io.epione.assistant.reply;

import io.epione.assistant.genome.Carrier;
import io.epione.assistant.genome.PersonGenes;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Profiles that are written down in a test. */
public final class Profiles {
    /** Wednesday, 10:30 in Berlin. */
    public static final Instant NOW = Instant.parse("2026-11-25T09:30:00Z");

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final PatientId PATIENT = new PatientId("p-1");
    private static final Provenance PROVENANCE =
            new Provenance("fhir/clinic", "", "", NOW, new UUID(0, 0), "", null, null);

    private Profiles() {}

    public static Entry.Medication medicine(String name, String status) {
        return new Entry.Medication(PATIENT, code(name), status, "take two", time(NOW), name, PROVENANCE);
    }

    public static Entry.Condition condition(String name, String status) {
        return new Entry.Condition(PATIENT, code(name), status, time(NOW), name, PROVENANCE);
    }

    public static Entry.Allergy allergy(String name, String status) {
        return new Entry.Allergy(PATIENT, code(name), status, "", List.of(), time(NOW), name, PROVENANCE);
    }

    public static Entry.Event event(String code, String text, Instant at) {
        return new Entry.Event(PATIENT, code(code), text, List.of(), time(at), "", PROVENANCE);
    }

    public static Fact.Evidence<Quantity> evidence(Quantity value, Instant at) {
        return new Fact.Evidence<>(value, at, PROVENANCE);
    }

    private static Code code(String name) {
        return new Code(Code.EPIONE, name, name);
    }

    private static EffectiveTime time(Instant at) {
        return EffectiveTime.at(at, ZONE);
    }

    /** Nothing is known of this person. */
    public static ProfileSnapshot empty() {
        return of(Map.of(), List.of());
    }

    /** A person with these values and these records. */
    public static ProfileSnapshot of(Map<String, Fact<Quantity>> values, List<Entry> entries) {
        return new ProfileSnapshot(
                new Person(PATIENT, "Ana", LocalDate.of(1971, 5, 2), Sex.FEMALE, ZONE, "DE", false),
                NOW,
                values,
                records(entries, Entry.Condition.class),
                records(entries, Entry.Medication.class),
                records(entries, Entry.Allergy.class),
                all(entries, Entry.Event.class),
                List.of(),
                List.of(),
                Map.of());
    }

    /** The same person, whose records are closed. */
    public static ProfileSnapshot closed() {
        ProfileSnapshot empty = empty();
        return new ProfileSnapshot(
                empty.person(),
                NOW,
                Map.of(),
                new Fact.Withheld<>(),
                new Fact.Withheld<>(),
                new Fact.Withheld<>(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    private static <T extends Entry> Fact<List<T>> records(List<Entry> entries, Class<T> type) {
        List<T> all = all(entries, type);
        return all.isEmpty()
                ? new Fact.NotMeasured<>()
                : new Fact.Measured<>(new Fact.Evidence<>(all, NOW, PROVENANCE));
    }

    private static <T extends Entry> List<T> all(List<Entry> entries, Class<T> type) {
        return entries.stream()
                .flatMap(entry -> type.isInstance(entry) ? Stream.of(type.cast(entry)) : Stream.of())
                .toList();
    }

    /** A question of that person, with everything open but these layers. */
    public static Ask ask(String text, ProfileSnapshot profile, DataCategory... closed) {
        Set<DataCategory> open = EnumSet.allOf(DataCategory.class);
        open.removeAll(List.of(closed));
        ConsentedScope scope = new ConsentedScope(PATIENT, "p-1", "answer", open);
        return new Ask(text, List.of(), scope, profile, Carrier.none().asked(scope));
    }

    /** The same question of somebody with these genes. */
    public static Ask ask(Ask ask, PersonGenes genes) {
        return new Ask(ask.text(), ask.earlier(), ask.scope(), ask.snapshot(), genes.asked(ask.scope()));
    }
}
