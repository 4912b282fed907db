package io.epione.assistant.fhir;

import io.epione.profile.snapshot.EntrySearch.Criteria;
import io.epione.profile.snapshot.EntrySearch.Span;
import io.epione.profile.snapshot.EntrySearch.Topic;
import io.epione.profile.snapshot.EntrySearch.Wanted;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of an answer is asked for.
 *
 * @param countOnly the number of matches alone
 * @param cursor of the page before, null for the first
 */
record Paging(
        boolean countOnly,
        int count,
        int offset,
        boolean oldestFirst,
        @Nullable String cursor) {
    static final String CURSOR = "_cursor";
    static final String OFFSET = "_offset";

    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final int FARTHEST = 10_000_000;

    /** @param sortable the only parameter that can be sorted by, empty for none */
    static Paging of(SearchParameters parameters, String sortable) {
        boolean oldestFirst = false;
        String sort = parameters.one("_sort");
        if (sort != null) {
            oldestFirst = sort.equals(sortable);
            if (!oldestFirst && !sort.equals("-" + sortable)) {
                parameters.ignore("_sort", "Answers are sorted by -" + sortable + ", or by " + sortable + ".");
            }
        }
        String summary = parameters.one("_summary");
        if (summary != null && !summary.equals("count") && !summary.equals("false")) {
            parameters.ignore("_summary", "Only count and false are supported.");
        }
        parameters.one("_total");
        int count = parameters.number("_count", USUAL, 0, MOST);
        return new Paging(
                "count".equals(summary) || count == 0,
                Math.max(1, count),
                parameters.number(OFFSET, 0, 0, FARTHEST),
                oldestFirst,
                parameters.one(CURSOR));
    }

    boolean isFirst() {
        return offset == 0 && cursor == null;
    }

    Criteria criteria(Function<Topic, Wanted> topics, Set<String> statuses, Span span) {
        return new Criteria(topics, statuses, span, oldestFirst, count, offset, cursor);
    }
}
