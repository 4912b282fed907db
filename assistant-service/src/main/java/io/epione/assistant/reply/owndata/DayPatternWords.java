package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.DayPattern;
import io.epione.assistant.reply.evidence.DayPattern.Stretch;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.profile.glucose.AmbulatoryProfile.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The profile of the day in words. Where the middle value lies above the range that is said; the highest and the lowest
 * twentieth are always said, so that a quiet middle hides neither.
 */
final class DayPatternWords {
    private static final String GUIDE =
            "The picture lays your days over each other. The line is the middle value at each"
                    + " time of day. The inner band holds the middle half of your readings, the outer band 9 of 10. It can show when"
                    + " your glucose moves, but not why.";
    private static final String CONSENSUS = "Battelino 2019, Diabetes Care 42:1593";
    private static final String CONSENSUS_URL = "https://doi.org/10.2337/dci19-0028";

    private DayPatternWords() {}

    static List<Bound> of(DayPattern pattern) {
        String middle = "The middle value of your " + pattern.label() + " "
                + pattern.span().words() + " was ";
        List<Bound> sentences = new ArrayList<>();
        if (!pattern.high().isEmpty()) {
            sentences.add(Bound.of(
                    middle + "above " + pattern.highLimit().text() + " " + times(pattern.high()) + ".", pattern));
        }
        Slot peak = pattern.peak();
        sentences.add(Bound.of(
                middle + "highest around " + peak.at() + ", at "
                        + pattern.figure(Figure.Role.VALUE, peak.p50()).text() + ".",
                pattern));
        Slot top = pattern.top();
        sentences.add(Bound.of(
                "Around " + top.at() + " the highest " + DayPattern.tail().text() + " of readings lay at "
                        + pattern.figure(Figure.Role.HIGHEST, top.p95()).text() + " or above.",
                pattern));
        sentences.add(lowest(pattern));
        sentences.add(Bound.of(
                "This rests on " + pattern.readings().text() + " from "
                        + pattern.days().text() + ", which cover "
                        + pattern.wear().text() + " of that time.",
                pattern));
        sentences.add(Published.say("day-pattern", GUIDE, CONSENSUS, CONSENSUS_URL));
        return sentences;
    }

    private static Bound lowest(DayPattern pattern) {
        String lowest = "he lowest " + DayPattern.tail().text() + " of readings lay ";
        if (!pattern.low().isEmpty()) {
            return Bound.of(
                    "T" + lowest + "below " + pattern.lowLimit().text() + " " + times(pattern.low()) + ".", pattern);
        }
        Slot bottom = pattern.bottom();
        return Bound.of(
                "Around " + bottom.at() + " t" + lowest + "at "
                        + pattern.figure(Figure.Role.LOWEST, bottom.p5()).text() + " or below.",
                pattern);
    }

    private static String times(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::words).collect(Collectors.joining(" and "));
    }
}
