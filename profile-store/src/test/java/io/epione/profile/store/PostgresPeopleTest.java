package io.epione.profile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostgresPeopleTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

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
    void aPersonIsReplacedButForTheirZones() {
        people.createIfAbsent(person("zoe-3", "Old", null));
        var changed = new Person(new PatientId("zoe-3"), "New", LocalDate.EPOCH, Sex.MALE, ZoneOffset.UTC, "", true);
        people.update(changed);
        assertThat(people.find(changed.id())).hasValueSatisfying(found -> {
            assertThat(found.name()).isEqualTo("New");
            assertThat(found.sex()).isEqualTo(Sex.MALE);
            assertThat(found.zone()).isEqualTo(NEW_YORK);
        });
    }

    @Test
    void whoMovesKeepsTheZonesTheyWereIn() {
        Person zoe = people.createIfAbsent(person("zoe-6", "Traveller", null));
        Instant flown = Instant.parse("2026-11-10T09:30:00Z");
        Instant back = Instant.parse("2026-11-20T21:00:00.123456Z");
        people.moved(zoe.id(), NEW_YORK, back);
        Person moved = people.moved(zoe.id(), TOKYO, flown);

        assertThat(people.find(zoe.id())).contains(moved);
        assertThat(people.all()).contains(moved);
        assertThat(moved.zone()).as("the newest stay, whatever was told last").isEqualTo(NEW_YORK);
        assertThat(moved.zones().at(flown.minusMillis(1))).isEqualTo(NEW_YORK);
        assertThat(moved.zones().at(flown)).isEqualTo(TOKYO);
        assertThat(moved.zones().at(back.minusNanos(1000))).isEqualTo(TOKYO);
        assertThat(moved.zones().at(back)).isEqualTo(NEW_YORK);
    }

    @Test
    void aSecondWordAboutTheSameMomentReplacesTheFirst() {
        Person zoe = people.createIfAbsent(person("zoe-7", "Traveller", null));
        Instant flown = Instant.parse("2026-11-10T09:30:00Z");
        people.moved(zoe.id(), NEW_YORK, flown);
        Person moved = people.moved(zoe.id(), TOKYO, flown);
        assertThat(moved.zone()).isEqualTo(TOKYO);
        assertThat(moved.zones().stays()).hasSize(2);
    }

    @Test
    void nobodyMovesWhoDoesNotExist() {
        PatientId nobody = new PatientId("nobody-3");
        assertThatThrownBy(() -> people.moved(nobody, TOKYO, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        people.createIfAbsent(person("nobody-3", "Late", null));
        assertThat(people.find(nobody).orElseThrow().zone()).isEqualTo(NEW_YORK);
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
        return new Person(new PatientId(id), name, birthDate, Sex.FEMALE, NEW_YORK, "US", false);
    }
}
