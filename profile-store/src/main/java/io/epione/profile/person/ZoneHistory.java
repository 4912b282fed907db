package io.epione.profile.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which zones a person was, one after the other. What their clock showed is a moment only together with it.
 * Immutable, thread-safe.
 *
 * @param stays at least one, the oldest first; the first one counts for all time before it as well
 */
public record ZoneHistory(List<Stay> stays) {
    /** Where a first stay begins: before anything that is kept. */
    public static final Instant ALWAYS = Instant.parse("1900-01-01T00:00:00Z");

    /** From a moment until the next stay begins. */
    public record Stay(Instant from, ZoneId zone) {}

    /** Refuses an empty history with an {@link IllegalArgumentException}. */
    public ZoneHistory {
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("a person is always in some zone");
        }
        stays = stays.stream().sorted(Comparator.comparing(Stay::from)).toList();
    }

    /** Of somebody who has never been elsewhere. */
    public static ZoneHistory of(ZoneId zone) {
        return new ZoneHistory(List.of(new Stay(ALWAYS, zone)));
    }

    /** The zone of the newest stay. */
    public ZoneId latest() {
        return stays.getLast().zone();
    }

    /** The zone at a moment. */
    public ZoneId at(Instant moment) {
        return stays.get(stayAt(moment)).zone();
    }

    /** The day on the person's calendar. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, at(moment));
    }

    /** The zone in which a day counts: that of its noon. */
    public ZoneId on(LocalDate day) {
        LocalDateTime noon = day.atTime(12, 0);
        return moments(noon).stream()
                .findFirst()
                .map(ZonedDateTime::getZone)
                .orElseGet(() -> at(noon.atZone(latest()).toInstant()));
    }

    /**
     * The moments at which the person's clock showed this, the earliest first: none where clocks were put forward over
     * it, two where they were put back, for the summer's end or for a journey.
     */
    public List<ZonedDateTime> moments(LocalDateTime local) {
        List<ZonedDateTime> moments = new ArrayList<>(1);
        for (int i = 0; i < stays.size(); i++) {
            ZoneId zone = stays.get(i).zone();
            for (var offset : zone.getRules().getValidOffsets(local)) {
                Instant moment = local.toInstant(offset);
                if (stayAt(moment) == i) {
                    moments.add(moment.atZone(zone));
                }
            }
        }
        moments.sort(Comparator.comparing(ZonedDateTime::toInstant));
        return moments;
    }

    private int stayAt(Instant moment) {
        int stay = stays.size() - 1;
        while (stay > 0 && moment.isBefore(stays.get(stay).from())) {
            stay--;
        }
        return stay;
    }
}
