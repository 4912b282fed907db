package io.epione.profile.snapshot;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Searches all kinds of stored entries as they are now. Thread-safe. What the scope does not allow is neither returned
 * nor counted.
 */
public interface EntrySearch {
    /** The kinds of entries, as a search names them. */
    enum Kind {
        OBSERVATION,
        CONDITION,
        MEDICATION,
        ALLERGY,
        EVENT
    }

    /** One page of what matches. */
    Page find(ConsentedScope scope, Criteria criteria);

    /** How many entries match, over all pages. */
    long count(ConsentedScope scope, Criteria criteria);

    /**
     * What one source says about one thing: entries are chosen by this first.
     *
     * @param source adapter and client
     * @param partCodes LOINC codes of its components
     * @param layer the layer of the profile it belongs to
     */
    record Topic(Kind kind, String source, Code code, Set<String> partCodes, DataCategory layer) {}

    /** Which entries of a topic are wanted. */
    sealed interface Wanted {
        record Nothing() implements Wanted {}

        record All() implements Wanted {}

        /**
         * Those whose method has one of the words, or has none of them.
         *
         * @param said whether it has
         */
        record ByMethod(Set<String> words, boolean said) implements Wanted {
            public ByMethod {
                words = Set.copyOf(words);
            }
        }
    }

    /**
     * A stretch of time; null is no bound. An entry without an end lasts no time.
     *
     * @param from the entry starts then or later
     * @param before the entry starts earlier
     * @param reaching the entry starts then or later, or is not over then; of entries longer than a year only the start
     *     counts
     * @param until the entry is over by then
     */
    record Span(
            @Nullable Instant from,
            @Nullable Instant before,
            @Nullable Instant reaching,
            @Nullable Instant until) {
        public static final Span ALWAYS = new Span(null, null, null, null);
    }

    /**
     * A search.
     *
     * @param topics what is wanted of each topic
     * @param statuses of conditions, medicines and allergies; empty for any
     * @param oldestFirst the order by start; else newest first
     * @param limit 1 to 1000
     * @param offset how many matches to leave out before the page, 0 or more
     * @param cursor what the page before returned, null for the first; refused with an {@link IllegalArgumentException}
     *     when it is none
     */
    record Criteria(
            Function<Topic, Wanted> topics,
            Set<String> statuses,
            Span span,
            boolean oldestFirst,
            int limit,
            int offset,
            @Nullable String cursor) {
        public Criteria {
            statuses = Set.copyOf(statuses);
        }
    }

    /** A page of entries; the cursor is null on the last. */
    record Page(List<Entry> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }
}
