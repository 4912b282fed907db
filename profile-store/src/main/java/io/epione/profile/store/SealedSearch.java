package io.epione.profile.store;

import io.epione.profile.Micros;
import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions of a search on the rows of sealed days; {@link SearchQuery} says the same to the database. */
final class SealedSearch implements OrderedRows.Condition {
    private final Criteria criteria;
    private final Map<Series, Wanted> series;
    private final @Nullable PageCursor after;

    SealedSearch(Criteria criteria, Map<Series, Wanted> series, @Nullable PageCursor after) {
        this.criteria = criteria;
        this.series = series;
        this.after = after;
    }

    /** The span outside of which nothing matches. */
    OrderedRows.Days days() {
        Span span = criteria.span();
        Instant from = later(Texts.EARLIEST, span.from());
        Instant reaching = span.reaching();
        if (reaching != null) {
            from = later(from, reaching.minus(SearchQuery.LONGEST));
        }
        Instant until = earlier(earlier(Texts.LATEST, span.before()), span.until());
        if (after != null) {
            from = criteria.oldestFirst() ? later(from, after.effective()) : from;
            until = criteria.oldestFirst() ? until : earlier(until, after.effective());
        }
        return new OrderedRows.Days(from, until);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? Texts.bound(other) : one;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? Texts.bound(other) : one;
    }

    /** Whether the search asks for nothing but a span of beginnings. */
    boolean takesAll() {
        return criteria.statuses().isEmpty()
                && criteria.span().reaching() == null
                && criteria.span().until() == null
                && series.values().stream().allMatch(Wanted.All.class::isInstance);
    }

    long count(Series of, DayBlock day) {
        long count = 0;
        for (boolean matches : matching(of, day)) {
            count += matches ? 1 : 0;
        }
        return count;
    }

    @Override
    public boolean[] matching(Series of, DayBlock day) {
        boolean[] matching = day.known(Long.MAX_VALUE); // what was never superseded
        for (int i = 0; i < matching.length; i++) {
            matching[i] = matching[i]
                    && isBehindCursor(Micros.instant(day.effective()[i]), of)
                    && isWanted(Objects.requireNonNull(series.get(of)), String.valueOf(day.methods()[i]))
                    && matches(day.content(i), Micros.instant(day.effective()[i]));
        }
        return matching;
    }

    private boolean isBehindCursor(Instant effective, Series of) {
        if (after == null) {
            return true;
        }
        int order = effective.compareTo(after.effective());
        int difference = order == 0 ? Integer.compare(of.id(), after.series()) : order;
        return criteria.oldestFirst() ? difference > 0 : difference < 0;
    }

    private static boolean isWanted(Wanted wanted, String method) {
        return !(wanted instanceof Wanted.ByMethod(Set<String> words, boolean said))
                || said != Collections.disjoint(words, List.of(method.split(" ", -1)));
    }

    private boolean matches(Content content, Instant effective) {
        Span span = criteria.span();
        Instant end = Objects.requireNonNullElse(content.end(), effective);
        Instant reaching = span.reaching();
        return !isBefore(effective, span.from())
                && (span.before() == null || isBefore(effective, span.before()))
                && (reaching == null
                        || !isBefore(effective, reaching.minus(SearchQuery.LONGEST))
                                && (!isBefore(effective, reaching) || isBefore(Texts.bound(reaching), end)))
                && isOver(effective, end, span.until())
                && hasStatus(content.body());
    }

    private static boolean isOver(Instant effective, Instant end, @Nullable Instant until) {
        return until == null || !effective.isAfter(Texts.bound(until)) && !end.isAfter(Texts.bound(until));
    }

    /** Before a bound, as the database holds it; before none. */
    private static boolean isBefore(Instant moment, @Nullable Instant bound) {
        return bound != null && moment.isBefore(Texts.bound(bound));
    }

    private boolean hasStatus(@Nullable String body) {
        return criteria.statuses().isEmpty()
                || body != null && criteria.statuses().contains(StoreJson.text(body, "status"));
    }
}
