package io.epione.assistant.reply.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two spans of one measure beside each other, by their means.
 *
 * @param now the span that was asked about
 * @param before the span it is compared with
 */
public record Change(Series now, Series before) implements Evidence {
    /** Means that differ by less than this part of the earlier one are about the same. */
    private static final double ABOUT_THE_SAME = 0.03;

    @Override
    public Source source() {
        return now.source();
    }

    /** How far apart the means are, as they are shown. */
    public Figure difference() {
        double shown =
                now.mean().rounded().subtract(before.mean().rounded()).abs().doubleValue();
        return new Figure(Figure.Role.DIFFERENCE, shown, now.unit(), now.decimals());
    }

    public Direction direction() {
        double one = before.mean().value();
        double two = now.mean().value();
        if (Math.abs(two - one) < ABOUT_THE_SAME * Math.abs(one) || difference().value() == 0) {
            return Direction.LEVEL;
        }
        return two > one ? Direction.UP : Direction.DOWN;
    }

    @Override
    public Support support() {
        List<Figure> figures = new ArrayList<>(List.of(now.mean(), before.mean(), difference(), now.count()));
        figures.add(before.count());
        Set<java.time.LocalDateTime> moments = new HashSet<>(now.span().moments());
        moments.addAll(before.span().moments());
        return new Support(
                figures,
                moments,
                Set.of(now.span().words(), before.span().words()),
                Set.of(now.label()),
                direction(),
                false);
    }
}
