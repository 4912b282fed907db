package io.epione.assistant.reply.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two spans of one measure beside each other, by one figure of each.
 *
 * @param now the span that was asked about
 * @param before the span it is compared with
 * @param by which figure, such as the mean or the share within the range
 */
public record Change(Series now, Series before, Figure.Role by) implements Evidence {
    /** Figures that differ by less than this part of the earlier one are about the same. */
    private static final double ABOUT_THE_SAME = 0.03;

    /** Shares that differ by less than this are about the same: five points count as a change that matters. */
    private static final double POINTS = 5;

    /** By their means. */
    public Change(Series now, Series before) {
        this(now, before, Figure.Role.MEAN);
    }

    @Override
    public Source source() {
        return now.source();
    }

    /** How far apart the figures are, as they are shown; shares differ by points, not by percent. */
    public Figure difference() {
        Figure one = now.figure(by);
        double shown = one.rounded().subtract(before.figure(by).rounded()).abs().doubleValue();
        String unit = share() ? "percentage points" : one.unit();
        return new Figure(Figure.Role.DIFFERENCE, shown, unit, one.decimals());
    }

    public Direction direction() {
        double one = before.figure(by).value();
        double two = now.figure(by).value();
        double least = share() ? POINTS : ABOUT_THE_SAME * Math.abs(one);
        if (Math.abs(two - one) < least || difference().value() == 0) {
            return Direction.LEVEL;
        }
        return two > one ? Direction.UP : Direction.DOWN;
    }

    private boolean share() {
        return now.figure(by).unit().equals("%") && !now.unit().equals("%");
    }

    /** The figures of either span are borne by its own series, so that they cannot be exchanged. */
    @Override
    public Support support() {
        Set<When> moments = new HashSet<>(now.span().moments());
        moments.addAll(before.span().moments());
        return new Support(
                List.of(difference()),
                moments,
                Set.of(now.span().words(), "than " + before.span().words()),
                Set.of(now.label()),
                direction(),
                Set.of());
    }
}
