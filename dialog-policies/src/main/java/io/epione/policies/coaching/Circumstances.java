package io.epione.policies.coaching;

import io.epione.policies.triage.Maternity;
import io.epione.policies.understanding.CodedTerms;
import io.epione.policies.understanding.TextReader;
import io.epione.profile.observation.Entry;
import io.epione.profile.person.Person;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/** To which groups a person belongs, by what is recorded; what is resolved counts too. Thread-safe. */
@ApplicationScoped
public class Circumstances {
    private static final int OLDER = 65;
    private static final int GROWN_UP = 18;
    private static final String WRONG = "entered-in-error";
    private static final Set<String> NOT_TAKEN = Set.of("stopped", "completed", "cancelled", WRONG);
    private static final Map<Group, Set<String>> CONDITIONS = Map.of(
            Group.ASTHMA, Set.of("asthma"),
            Group.COPD, Set.of("copd"),
            Group.HEART,
                    Set.of(
                            "heart_disease",
                            "heart_attack",
                            "heart_failure",
                            "heart_valve",
                            "arrhythmia",
                            "congenital_heart"));

    private final CodedTerms terms;

    @Inject
    public Circumstances(TextReader reader) {
        this.terms = new CodedTerms(reader);
    }

    /** An entry and what it means. */
    private record Meant<T extends Entry>(T entry, Set<String> concepts) {
        boolean any(Set<String> wanted) {
            return concepts.stream().anyMatch(wanted::contains);
        }
    }

    /** In the order of {@link Group}. */
    public List<Belonging> of(ProfileSnapshot profile) {
        List<Meant<Entry.Condition>> conditions =
                meant(profile.conditions(), condition -> !condition.status().equals(WRONG));
        List<Meant<Entry.Medication>> medicines =
                meant(profile.medications(), medicine -> !NOT_TAKEN.contains(medicine.status()));
        List<Belonging> found = new ArrayList<>();
        for (Group group : Group.values()) {
            switch (group) {
                case ANYONE -> found.add(new Belonging(group, List.of()));
                case ASTHMA, COPD, HEART -> {
                    Set<String> wanted = CONDITIONS.getOrDefault(group, Set.of());
                    add(found, group, conditions, condition -> condition.any(wanted));
                }
                case PREGNANCY ->
                    add(
                            found,
                            group,
                            conditions,
                            condition -> condition.any(Set.of("pregnant"))
                                    && Maternity.goesOn(condition.entry(), profile.asOf()));
                case INSULIN -> add(found, group, medicines, medicine -> medicine.any(Set.of("insulin")));
                case OLDER, YOUNG -> byAge(found, group, profile);
            }
        }
        return found;
    }

    private <T extends Entry> List<Meant<T>> meant(Fact<List<T>> fact, Predicate<T> counts) {
        return fact.latest().map(Fact.Evidence::value).orElse(List.of()).stream()
                .filter(counts)
                .map(entry -> new Meant<>(entry, terms.of(entry.code())))
                .toList();
    }

    private static <T extends Entry> void add(
            List<Belonging> found, Group group, List<Meant<T>> entries, Predicate<Meant<T>> wanted) {
        List<Entry> belonging =
                entries.stream().filter(wanted).<Entry>map(Meant::entry).toList();
        if (!belonging.isEmpty()) {
            found.add(new Belonging(group, belonging));
        }
    }

    private static void byAge(List<Belonging> found, Group group, ProfileSnapshot profile) {
        Person person = profile.person();
        OptionalInt age = person.ageOn(LocalDate.ofInstant(profile.asOf(), person.zone()));
        if (age.isPresent() && (group == Group.OLDER ? age.getAsInt() >= OLDER : age.getAsInt() < GROWN_UP)) {
            found.add(new Belonging(group, List.of()));
        }
    }
}
