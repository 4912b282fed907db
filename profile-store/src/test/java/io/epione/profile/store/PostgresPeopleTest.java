package io.epione.profile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostgresPeopleTest {
    private final PostgresPeople people = new PostgresPeople(TestDatabase.source());

    @Test
    void aPersonComesBackAsCreated() {
        Person zoe = person("zoe-1", "Zoë O'Neil", LocalDate.of(1980, 2, 29));
        assertThat(people.createIfAbsent(zoe)).isEqualTo(zoe);
        assertThat(people.find(zoe.id())).contains(zoe);
        assertThat(people.find(new PatientId("nobody-1"))).isEmpty();
    }

    @Test
    void theFirstWhoCreatesAPersonWins() {
        Person first = person("zoe-2", "First", null);
        people.createIfAbsent(first);
        assertThat(people.createIfAbsent(person("zoe-2", "Second", null))).isEqualTo(first);
    }

    @Test
    void aPersonIsReplacedAsAWhole() {
        people.createIfAbsent(person("zoe-3", "Old", null));
        var changed = new Person(new PatientId("zoe-3"), "New", LocalDate.EPOCH, Sex.MALE, ZoneOffset.UTC, "", true);
        people.update(changed);
        assertThat(people.find(changed.id())).contains(changed);
    }

    @Test
    void nobodyIsUpdatedWhoDoesNotExist() {
        assertThatThrownBy(() -> people.update(person("nobody-2", "X", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everybodyIsListedInTheOrderOfIdentifiers() {
        people.createIfAbsent(person("zoe-5", "B", null));
        people.createIfAbsent(person("Zoe-4", "A", null));
        assertThat(people.all()).extracting(p -> p.id().value()).isSorted().contains("Zoe-4", "zoe-5");
    }

    private static Person person(String id, String name, @Nullable LocalDate birthDate) {
        return new Person(new PatientId(id), name, birthDate, Sex.FEMALE, ZoneId.of("America/New_York"), "US", false);
    }
}
