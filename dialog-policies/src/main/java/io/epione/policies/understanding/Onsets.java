package io.epione.policies.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long ago something is said to have been: the time that stands nearest to it in its sentence, in hours. */
final class Onsets {
    /** "After an hour" says how long it took, not when it was. */
    private static final Set<String> LASTING = Set.of("after", "within", "in", "for", "lasted", "lasting", "took");

    private final List<Token> tokens;
    private final List<Times.At> times;

    Onsets(List<Token> tokens) {
        this.tokens = tokens;
        this.times = Times.in(tokens);
    }

    @Nullable
    Double of(Mention mention) {
        return nearest(mention.anchor(), mention.first(), mention.last(), 0);
    }

    /** Of what is told as past: a time of less than an hour is how long it lasted. */
    @Nullable
    Double ofThePast(Mention mention) {
        return nearest(mention.anchor(), mention.first(), mention.last(), 1);
    }

    /** Of words that say that it went away. */
    @Nullable
    Double ofTheEnd(Trigger.At end) {
        return times.stream()
                .filter(time -> sentence(time.first()) == sentence(end.first()) && !isLasting(time))
                .min(Comparator.comparingInt(time -> away(time, end.first(), end.last())))
                .map(Times.At::hours)
                .orElse(null);
    }

    /** Whether all times but the one at a place say how long something took. */
    boolean onlyLasting(int first, int last) {
        return times.stream().allMatch(time -> time.first() <= last && first <= time.last() || isLasting(time));
    }

    private boolean isLasting(Times.At time) {
        return LASTING.contains(tokens.get(time.first()).text())
                || time.first() > 0
                        && LASTING.contains(tokens.get(time.first() - 1).text());
    }

    private @Nullable Double nearest(int anchor, int first, int last, double atLeast) {
        return times.stream()
                .filter(time -> sentence(time.first()) == sentence(anchor) && time.hours() >= atLeast)
                .min(Comparator.comparingInt(time -> away(time, first, last)))
                .map(Times.At::hours)
                .orElse(null);
    }

    private static int away(Times.At time, int first, int last) {
        return time.first() > last ? time.first() - last : first - time.last();
    }

    private int sentence(int token) {
        return tokens.get(token).sentence();
    }
}
