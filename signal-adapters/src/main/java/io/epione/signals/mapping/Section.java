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
 * @param time when the items were, unless their kind says otherwise; so are device, identity and method
 * @param kinds the first that fits reads the item
 */
record Section(
        @Nullable Path within,
        List<Path> items,
        List<Place> type,
        @Nullable TimeMapping time,
        List<Place> device,
        List<Place> identity,
        @Nullable String method,
        List<KindMapping> kinds) {
    Section {
        kinds = kinds.stream()
                .map(kind -> kind.inheriting(time, device, identity, method))
                .toList();
    }

    /** The members of a document that hold such items. */
    Stream<String> members() {
        return (within == null ? items.stream() : Stream.of(within))
                .filter(path -> !path.steps().isEmpty())
                .map(path -> path.steps().getFirst());
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
