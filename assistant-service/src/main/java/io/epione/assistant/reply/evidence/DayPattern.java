package io.epione.assistant.reply.evidence;

import io.epione.profile.glucose.AmbulatoryProfile;
import io.epione.profile.glucose.AmbulatoryProfile.Slot;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The ambulatory glucose profile in the unit it is shown in; it has a curve.
 *
 * @param perMgDl what one mg/dL is in the unit that is shown
 */
public record DayPattern(
        Source source, String label, AmbulatoryProfile profile, Span span, double perMgDl, String unit, int decimals)
        implements Evidence {
    private static final double LOW = 70;
    private static final double HIGH = 180;

    /** Percent of the readings beyond the outer percentiles. */
    private static final double TAIL = 5;

    private static final int MOST_STRETCHES = 2;

    /** Times of the day one after the other. */
    public record Stretch(LocalTime from, LocalTime to) {
        /** In words. */
        public String words() {
            return from.equals(to) ? "around " + from : "from " + from + " to " + to;
        }
    }

    /** When the middle value is above the range, the longest first; two at most. */
    public List<Stretch> high() {
        return stretches(slot -> slot.p50() > HIGH);
    }

    /** When at least one reading in twenty is below the range; likewise. */
    public List<Stretch> low() {
        return stretches(slot -> slot.p5() < LOW);
    }

    /** Where the middle value is highest. */
    public Slot peak() {
        return known().stream().max(Comparator.comparingDouble(Slot::p50)).orElseThrow();
    }

    /** Where the highest readings are. */
    public Slot top() {
        return known().stream().max(Comparator.comparingDouble(Slot::p95)).orElseThrow();
    }

    /** Where the lowest readings are. */
    public Slot bottom() {
        return known().stream().min(Comparator.comparingDouble(Slot::p5)).orElseThrow();
    }

    /** An amount as it is shown. @param mgPerDl mg/dL */
    public Figure figure(Figure.Role role, double mgPerDl) {
        return new Figure(role, mgPerDl * perMgDl, unit, decimals);
    }

    public Figure highLimit() {
        return figure(Figure.Role.HIGH_LIMIT, HIGH);
    }

    public Figure lowLimit() {
        return figure(Figure.Role.LOW_LIMIT, LOW);
    }

    public Figure readings() {
        return Figure.count(profile.data().readings(), "readings");
    }

    public Figure days() {
        return Figure.count(profile.days(), "days");
    }

    public Figure wear() {
        return new Figure(Figure.Role.COVERAGE, profile.data().wear(), "%", 0);
    }

    /** The share of the readings at or beyond an outer percentile. */
    public static Figure tail() {
        return new Figure(Figure.Role.CHANCE, TAIL, "%", 0);
    }

    private List<Slot> known() {
        return profile.slots().stream().filter(Slot::known).toList();
    }

    private List<Stretch> stretches(Predicate<Slot> beyond) {
        return Stretches.of(profile.slots(), slot -> slot.known() && beyond.test(slot)).stream()
                .limit(MOST_STRETCHES)
                .toList();
    }

    @Override
    public Support support() {
        Set<When> moments = new HashSet<>(span.moments());
        high().forEach(stretch -> times(stretch, When.Part.ANY, moments));
        low().forEach(stretch -> times(stretch, When.Part.LOWEST, moments));
        moments.add(when(peak().at(), When.Part.HIGHEST));
        moments.add(when(top().at(), When.Part.ANY));
        moments.add(when(bottom().at(), When.Part.ANY));
        List<Figure> figures = new ArrayList<>(List.of(
                highLimit(),
                lowLimit(),
                readings(),
                days(),
                wear(),
                tail(),
                figure(Figure.Role.VALUE, peak().p50()),
                figure(Figure.Role.HIGHEST, top().p95()),
                figure(Figure.Role.LOWEST, bottom().p5())));
        return new Support(figures, moments, Set.of(span.words()), Set.of(label, source.label()), null, Set.of());
    }

    private void times(Stretch stretch, When.Part part, Set<When> moments) {
        moments.add(when(stretch.from(), part));
        moments.add(when(stretch.to(), part));
    }

    /** A time of every day: no day is said with it. */
    private When when(LocalTime at, When.Part part) {
        return new When(LocalDateTime.ofInstant(span.to(), span.zone()).with(at), part);
    }
}
