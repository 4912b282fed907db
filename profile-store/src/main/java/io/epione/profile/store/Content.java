package io.epione.profile.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry says, apart from whose, when and where from. */
record Content(
        @Nullable Instant end,
        @Nullable Double amount,
        @Nullable String unit,
        @Nullable String comparator,
        @Nullable String body) {

    private static final Comparator<Content> RANK = Comparator.comparing(
                    Content::amount, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .thenComparing(Content::body, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Content::unit, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Content::comparator, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Content::end, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    boolean same(Content other) {
        return Objects.equals(end, other.end)
                && Objects.equals(amount, other.amount)
                && Objects.equals(unit, other.unit)
                && Objects.equals(comparator, other.comparator)
                && sameBody(other);
    }

    private boolean sameBody(Content other) {
        if (body == null || other.body == null) {
            return Objects.equals(body, other.body);
        }
        return StoreJson.same(body, other.body);
    }

    /** An order without meaning, so that the choice between two of one delivery does not hang on their order in it. */
    static Comparator<Content> rank() {
        return RANK;
    }
}
