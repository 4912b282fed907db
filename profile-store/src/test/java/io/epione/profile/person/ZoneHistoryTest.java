package io.epione.profile.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.person.ZoneHistory.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneHistoryTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant EAST = Instant.parse("2026-11-10T12:00:00Z");
    private static final Instant WEST = Instant.parse("2026-11-20T12:00:00Z");
    private static final ZoneHistory TRAVELS = new ZoneHistory(
            List.of(new Stay(WEST, NEW_YORK), new Stay(EAST, TOKYO), new Stay(ZoneHistory.ALWAYS, BERLIN)));

    private static List<Instant> moments(ZoneHistory zones, String local) {
        return zones.moments(LocalDateTime.parse(local)).stream()
                .map(ZonedDateTime::toInstant)
                .toList();
    }

    @Test
    void aLocalTimeIsTakenInTheZoneThePersonWasInThen() {
        assertThat(moments(TRAVELS, "2026-11-05T08:00:00")).containsExactly(Instant.parse("2026-11-05T07:00:00Z"));
        assertThat(moments(TRAVELS, "2026-11-15T08:00:00")).containsExactly(Instant.parse("2026-11-14T23:00:00Z"));
        assertThat(moments(TRAVELS, "2026-11-25T08:00:00")).containsExactly(Instant.parse("2026-11-25T13:00:00Z"));
    }

    @Test
    void theHoursThatAFlightEastTakesAwayNeverWere() {
        assertThat(moments(TRAVELS, "2026-11-10T12:59:59")).hasSize(1);
        assertThat(moments(TRAVELS, "2026-11-10T13:00:00")).isEmpty();
        assertThat(moments(TRAVELS, "2026-11-10T21:00:00")).containsExactly(EAST);
    }

    @Test
    void theHoursThatAFlightWestGivesBackWereTwice() {
        assertThat(moments(TRAVELS, "2026-11-20T08:00:00"))
                .containsExactly(Instant.parse("2026-11-19T23:00:00Z"), Instant.parse("2026-11-20T13:00:00Z"));
    }

    @Test
    void theHourOfTheClockChangeWasNeverInSpringAndTwiceInAutumn() {
        ZoneHistory home = ZoneHistory.of(BERLIN);
        assertThat(moments(home, "2026-03-29T02:30:00")).isEmpty();
        assertThat(moments(home, "2026-10-25T02:30:00"))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void aDayCountsInTheZoneOfItsNoon() {
        assertThat(TRAVELS.on(LocalDate.parse("2026-11-10"))).isEqualTo(BERLIN);
        assertThat(TRAVELS.on(LocalDate.parse("2026-11-11"))).isEqualTo(TOKYO);
        assertThat(TRAVELS.on(LocalDate.parse("2026-11-21"))).isEqualTo(NEW_YORK);
        assertThat(TRAVELS.latest()).isEqualTo(NEW_YORK);
    }

    @Test
    void theDayOfAnEntryIsThatOfItsOwnClockUnlessThatSaidUtc() {
        Instant late = Instant.parse("2026-11-14T20:00:00Z");
        assertThat(EffectiveTime.at(late, ZoneOffset.ofHours(2)).dayOf(late, TRAVELS))
                .isEqualTo(LocalDate.parse("2026-11-14"));
        assertThat(EffectiveTime.at(late, ZoneOffset.UTC).dayOf(late, TRAVELS))
                .isEqualTo(LocalDate.parse("2026-11-15"));
        assertThat(EffectiveTime.at(late, ZoneId.of("UTC")).dayOf(late, TRAVELS))
                .isEqualTo(LocalDate.parse("2026-11-15"));
    }

    @Test
    void somebodyIsAlwaysSomewhere() {
        assertThatThrownBy(() -> new ZoneHistory(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
