package io.epione.policies.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One piece of advice; an entry of a file in {@code coaching/}.
 *
 * @param measure what it looks at, such as {@code aqi} or {@code heat_index} (Cel)
 * @param from the lowest value it is for
 * @param below the value from which on another card is, null for none
 * @param who for whom
 * @param text a whole sentence or more, after the words of the groups where {@code who} is not anyone
 * @param review {@code unreviewed} until a named clinician signs
 */
public record CoachingCard(
        String id,
        String measure,
        double from,
        @Nullable Double below,
        Set<Group> who,
        String text,
        Source source,
        String review) {
    /**
     * The public text it rests on.
     *
     * @param checked the day somebody last held the card against it
     */
    public record Source(String publisher, String title, String section, int year, String url, LocalDate checked) {
        /** As a citation shows it. */
        public String shown() {
            return publisher + ": " + title + " (" + section + "), " + year;
        }
    }

    public CoachingCard {
        who = Set.copyOf(who);
        if (text.isBlank() || who.isEmpty() || below != null && below <= from) {
            throw new IllegalStateException("coaching card '" + id + "' says nothing, or to nobody");
        }
    }

    boolean isFor(String measured, double value) {
        return measure.equals(measured) && value >= from && (below == null || value < below);
    }

    /** To whom of these groups it speaks, in their order. */
    public List<Group> speaksTo(List<Group> groups) {
        return groups.stream().filter(who::contains).toList();
    }

    /** What is said to somebody of these groups, all of which it must be for. */
    public String said(List<Group> groups) {
        String start = groups.stream()
                .map(Group::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
        return start.isEmpty()
                ? text
                : start.substring(0, 1).toUpperCase(Locale.ROOT) + start.substring(1) + ", " + text;
    }
}
