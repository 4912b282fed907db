package io.epione.profile.store;

import static io.epione.profile.observation.Appended.Outcome.CORRECTED;
import static io.epione.profile.observation.Appended.Outcome.DUPLICATE;
import static io.epione.profile.observation.Appended.Outcome.STORED;
import static io.epione.profile.store.Profiles.NOON;
import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.ProfileUnavailable;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that are stored at once end as if they had been stored one after the other. */
class TogetherTest {
    private final Profiles ana = Profiles.aPerson();
    private final Profiles omar = Profiles.aPerson();

    @Test
    void deliveriesOfSeveralPeopleAreStoredAtOnce() {
        var ofAna = ana.delivery("a");
        var ofOmar = omar.delivery("a");
        var laterOfAna = ana.delivery("a");
        List<Appended> appended = ana.log.append(List.of(
                ofAna.batch(List.of(ofAna.glucose(minutesAgo(10), 100)), "1", List.of()),
                ofOmar.batch(List.of(ofOmar.glucose(minutesAgo(10), 101)), "2", List.of()),
                laterOfAna.batch(List.of(laterOfAna.glucose(minutesAgo(5), 102)), "3", List.of())));

        assertThat(appended).allSatisfy(one -> assertThat(one.outcomes()).containsExactly(STORED));
        assertThat(RepeatedDeliveriesTest.fingerprint(ana)).contains("100.0", "102.0");
        assertThat(RepeatedDeliveriesTest.fingerprint(omar)).contains("101.0").doesNotContain("102.0");
    }

    @Test
    void aReadingThatComesTwiceInOneGroupIsStoredOnceAndACorrectedOneCorrected() {
        var first = ana.delivery("a").receivedAt(minutesAgo(3));
        var again = ana.delivery("a").receivedAt(minutesAgo(2));
        var other = ana.delivery("a").receivedAt(minutesAgo(1));
        List<Appended> appended = ana.log.append(List.of(
                first.batch(List.of(first.glucose(minutesAgo(10), 100)), "1", List.of()),
                again.batch(List.of(again.glucose(minutesAgo(10), 100)), "2", List.of()),
                other.batch(List.of(other.glucose(minutesAgo(10), 90)), "3", List.of())));

        assertThat(appended).flatExtracting(Appended::outcomes).containsExactly(STORED, DUPLICATE, CORRECTED);
        assertThat(ana.snapshot()
                        .quantity("glucose")
                        .latest()
                        .orElseThrow()
                        .value()
                        .amount())
                .isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverComesTogetherEndsAsIfItHadComeOneByOne(long seed) {
        var alone = Profiles.aPerson();
        var together = Profiles.aPerson();
        var sealed = Profiles.aSealedPerson();
        List<Appended> one = new ArrayList<>();
        deliveries(alone, seed).forEach(batch -> one.add(alone.log.append(batch)));
        List<Appended> many = inGroups(together, seed);
        List<Appended> manySealed = inGroups(sealed, seed);

        assertThat(many).isEqualTo(one);
        assertThat(manySealed).isEqualTo(one);
        assertThat(RepeatedDeliveriesTest.fingerprint(together)).isEqualTo(RepeatedDeliveriesTest.fingerprint(alone));
        assertThat(RepeatedDeliveriesTest.fingerprint(sealed)).isEqualTo(RepeatedDeliveriesTest.fingerprint(alone));
    }

    private static List<Appended> inGroups(Profiles person, long seed) {
        List<Appended> appended = new ArrayList<>();
        List<Batch> deliveries = deliveries(person, seed);
        for (int from = 0; from < deliveries.size(); from += 8) {
            appended.addAll(person.log.append(deliveries.subList(from, Math.min(deliveries.size(), from + 8))));
            person.rest();
        }
        return appended;
    }

    /** Few moments and few values, so that most deliveries repeat, correct or contradict others. */
    private static List<Batch> deliveries(Profiles person, long seed) {
        var random = new Random(seed);
        List<Batch> deliveries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            var push =
                    person.delivery(random.nextBoolean() ? "a" : "b").receivedAt(NOON.plusSeconds(random.nextInt(60)));
            List<Entry> readings = new ArrayList<>();
            for (int k = random.nextInt(6); k > 0; k--) {
                readings.add(push.glucose(minutesAgo(5 * random.nextInt(40)), 100 + random.nextInt(3)));
            }
            List<Quarantined> held = random.nextInt(5) == 0
                    ? List.of(new Quarantined(0, "/0", "implausible", "It lies outside.", ""))
                    : List.of();
            deliveries.add(push.batch(readings, random.nextInt(8) == 0 ? "again" : "body " + i, held));
        }
        return deliveries;
    }

    @Test
    void aGroupDoesNotWaitForSomebodyWhoIsBusyAndStoresNothingThen() throws SQLException {
        try (Connection busy = TestDatabase.source().getConnection()) {
            busy.setAutoCommit(false);
            PersonLock.take(busy, omar.patient);
            var ofAna = ana.delivery("a");
            var ofOmar = omar.delivery("a");
            List<Batch> group = List.of(
                    ofAna.batch(
                            List.of(ofAna.glucose(minutesAgo(10), 100)),
                            UUID.randomUUID().toString(),
                            List.of()),
                    ofOmar.batch(
                            List.of(ofOmar.glucose(minutesAgo(10), 101)),
                            UUID.randomUUID().toString(),
                            List.of()));

            assertThatThrownBy(() -> ana.log.append(group)).isInstanceOf(ProfileUnavailable.class);
            busy.rollback();
            assertThat(ana.log.append(group)).flatExtracting(Appended::outcomes).containsExactly(STORED, STORED);
        }
    }
}
