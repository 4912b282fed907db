package io.epione.assistant.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the receipts of the parts of one delivery. Of a large one only the items are listed that want attention, and
 * of those the first. Not thread-safe.
 */
final class ReceiptSum {
    /** Most items that are listed. */
    static final int MOST_ITEMS = 1_000;

    private final List<Receipt.Item> items = new ArrayList<>();
    private boolean large;
    private int leftOut;
    private int parts;
    private Receipt total = new Receipt(0, 0, 0, 0, 0, 0, List.of());

    void add(Receipt part) {
        parts++;
        part.items().forEach(this::list);
        total = new Receipt(
                total.received() + part.received(),
                total.accepted() + part.accepted(),
                total.duplicates() + part.duplicates(),
                total.corrected() + part.corrected(),
                total.quarantined() + part.quarantined(),
                total.rejected() + part.rejected(),
                List.of());
    }

    private void list(Receipt.Item item) {
        if (!large && items.size() == MOST_ITEMS) {
            large = true;
            int before = items.size();
            items.removeIf(listed -> !listed.isNotable());
            leftOut = before - items.size();
        }
        if (items.size() < MOST_ITEMS && (!large || item.isNotable())) {
            items.add(item);
        } else {
            leftOut++;
        }
    }

    int parts() {
        return parts;
    }

    Receipt total() {
        return new Receipt(
                total.received(),
                total.accepted(),
                total.duplicates(),
                total.corrected(),
                total.quarantined(),
                total.rejected(),
                items,
                leftOut);
    }
}
