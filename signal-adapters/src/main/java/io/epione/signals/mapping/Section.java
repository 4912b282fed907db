package io.epione.signals.mapping;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Items that stand together.
 *
 * @param within what groups of items stand in, such as one weighing with its values; null for the document
 * @param items where they stand in there; the empty path is the document itself, if one of the kinds fits
 * @param type where the kind's name stands, the first that is there
 * @param all what the kinds have in common
 * @param kinds the first that fits reads the item
 */
record Section(
        @Nullable Path within,
        List<Path> items,
        List<Place> type,
        @Nullable Common all,
        List<KindMapping> kinds) {
    Section {
        Common common = all;
        kinds = common == null
                ? List.copyOf(kinds)
                : kinds.stream().map(kind -> kind.with(common)).toList();
    }

    /** The paths from the document under which such items stand. */
    Stream<Path> roots() {
        return (within == null ? items.stream() : Stream.of(within))
                .filter(path -> !path.steps().isEmpty());
    }

    Stream<Spot> groups(Spot document) {
        return within == null ? Stream.of(document) : within.walk(document);
    }

    Stream<Spot> itemsOf(Spot group) {
        return items.stream().filter(path -> !path.steps().isEmpty()).flatMap(path -> path.walk(group));
    }

    boolean mayBeTheDocument() {
        return items.stream().anyMatch(path -> path.steps().isEmpty());
    }
}
