package io.epione.assistant.reply.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be said on the ground of evidence, computed from the evidence itself and never taken from the sentence.
 *
 * @param moments the dates and times that may be named
 * @param spans the words for periods that may be used, in lower case
 * @param literals what may be quoted as it was recorded, such as names; not looked into
 * @param direction null when nothing can be said about it
 * @param claims what else it is, such as stale or absent
 */
public record Support(
        List<Figure> figures,
        Set<When> moments,
        Set<String> spans,
        Set<String> literals,
        @Nullable Direction direction,
        Set<Claim> claims) {
    public static final Support NOTHING = new Support(List.of(), Set.of(), Set.of(), Set.of(), null, Set.of());

    public Support {
        figures = List.copyOf(figures);
        moments = Set.copyOf(moments);
        spans = Set.copyOf(spans);
        literals = Set.copyOf(literals);
        claims = Set.copyOf(claims);
    }

    /** What two pieces of evidence bear together; two directions that differ bear none. */
    public Support and(Support other) {
        return new Support(
                Stream.concat(figures.stream(), other.figures.stream()).toList(),
                union(moments, other.moments),
                union(spans, other.spans),
                union(literals, other.literals),
                both(direction, other.direction),
                union(claims, other.claims));
    }

    public boolean is(Claim claim) {
        return claims.contains(claim);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> two) {
        Set<T> both = new HashSet<>(one);
        both.addAll(two);
        return both;
    }

    private static @Nullable Direction both(@Nullable Direction one, @Nullable Direction two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one == two ? one : null;
    }
}
