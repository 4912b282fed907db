package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Chart;
import io.epione.assistant.reply.evidence.DayPattern;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.Limits;
import io.epione.profile.glucose.AmbulatoryProfile.Slot;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The profile of the day as an attachment: five lines over the hours of the day, a hole where too little is known. */
final class DayPatternChart {
    private DayPatternChart() {}

    static Chart of(DayPattern pattern) {
        Slot peak = pattern.peak();
        Slot bottom = pattern.bottom();
        String summary = "Middle value highest around %s, at %s. Lowest 5 %% of readings around %s, at %s or below."
                .formatted(
                        peak.at(),
                        pattern.figure(Figure.Role.VALUE, peak.p50()).text(),
                        bottom.at(),
                        pattern.figure(Figure.Role.VALUE, bottom.p5()).text());
        return new Chart(
                "agp",
                "Glucose by time of day " + pattern.span().words(),
                summary,
                pattern.unit(),
                new Limits(
                        pattern.lowLimit().rounded().doubleValue(),
                        pattern.highLimit().rounded().doubleValue()),
                List.of(
                        line(pattern, "5 %", Slot::p5),
                        line(pattern, "25 %", Slot::p25),
                        line(pattern, "Middle", Slot::p50),
                        line(pattern, "75 %", Slot::p75),
                        line(pattern, "95 %", Slot::p95)));
    }

    private static Chart.Line line(DayPattern pattern, String name, ToDoubleFunction<Slot> of) {
        return new Chart.Line(
                name,
                pattern.profile().slots().stream()
                        .map(slot -> point(pattern, slot, of))
                        .toList());
    }

    /** A time of day and a value; null where it is not known. */
    private static List<Object> point(DayPattern pattern, Slot slot, ToDoubleFunction<Slot> of) {
        Object value = slot.known()
                ? pattern.figure(Figure.Role.VALUE, of.applyAsDouble(slot)).rounded()
                : null;
        return Arrays.asList(slot.at().toString(), value);
    }
}
