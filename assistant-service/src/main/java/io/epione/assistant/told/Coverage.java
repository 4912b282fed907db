package io.epione.assistant.told;

import io.epione.profile.consent.DataCategory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What a delivery held of one measure, what was there already included.
 *
 * @param what the measure in words
 * @param readings how many
 * @param fresh stored for the first time
 * @param corrected stored in place of another value
 * @param days on how many days there is one, by the person's clock
 * @param first the first of them; equal to last for a single one
 * @param gaps of what a sensor measured, in the order of time; empty for what has no rhythm of its own
 * @param sensor whether gaps were looked for
 */
record Coverage(
        String what,
        DataCategory layer,
        int readings,
        int fresh,
        int corrected,
        int days,
        LocalDate first,
        LocalDate last,
        List<Duration> gaps,
        boolean sensor) {
    Coverage {
        gaps = List.copyOf(gaps);
    }

    /** From the first day to the last, both counted. */
    long span() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }

    int already() {
        return readings - fresh - corrected;
    }
}
