package io.epione.signals.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a moment comes from, by the first of these that is there. A moment without offset is handed on as a local time.
 *
 * @param epochSeconds where epoch seconds stand
 * @param epochMillis where epoch milliseconds stand
 * @param plusSeconds what is added to them
 * @param utc a written time that is UTC whether it says so or not, and says nothing of the person's zone
 * @param local the same moment on the person's clock; the difference is the offset
 * @param at a written time, with its offset or without
 * @param date a date, where the time of day stands elsewhere or nowhere
 * @param timeOfDay the time of that day
 * @param zone where an offset or a zone stands
 * @param offsetSeconds where an offset in seconds stands
 */
record TimeMapping(
        @Nullable Place epochSeconds,
        @Nullable Place epochMillis,
        @Nullable Place plusSeconds,
        @Nullable Place utc,
        @Nullable Place local,
        List<Place> at,
        @Nullable Place date,
        @Nullable Place timeOfDay,
        List<Place> zone,
        List<Place> offsetSeconds) {}
