package io.epione.assistant.series;

import io.epione.models.series.Daily;
import io.epione.profile.observation.Entry;
import java.time.LocalDate;

/**
 * The value of one day.
 *
 * @param entry the last entry that says so
 */
record DayValue(LocalDate day, double value, Entry.Observation entry) {
    Daily daily() {
        return new Daily(day, value);
    }
}
