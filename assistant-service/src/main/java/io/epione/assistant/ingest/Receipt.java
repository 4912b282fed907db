package io.epione.assistant.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Quarantined;
import io.epione.signals.Intake;
import io.epione.signals.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a delivery, item by item.
 *
 * @param received how many items it had
 * @param accepted stored for the first time
 * @param corrected stored in place of another value, which is kept in the history
 * @param leftOut how many items of a large delivery are counted but not listed
 */
public record Receipt(
        int received,
        int accepted,
        int duplicates,
        int corrected,
        int quarantined,
        int rejected,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int leftOut) {
    public Receipt {
        items = List.copyOf(items);
    }

    Receipt(
            int received,
            int accepted,
            int duplicates,
            int corrected,
            int quarantined,
            int rejected,
            List<Item> items) {
        this(received, accepted, duplicates, corrected, quarantined, rejected, items, 0);
    }

    /**
     * One item.
     *
     * @param status {@code accepted}, {@code duplicate}, {@code corrected}, {@code quarantined}, {@code rejected}, or
     *     {@code withdrawn} where it took back what was stored
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            String status,
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String message) {
        /** Whether it is anything but stored, now or before. */
        boolean isNotable() {
            return code != null || status.equals("corrected");
        }

        private Item within(String part) {
            return pointer != null && pointer.startsWith(part)
                    ? new Item(index, status, pointer.substring(part.length()), code, message)
                    : this;
        }

        /** Whether it took back what was stored before. */
        public boolean withdraws() {
            return status.equals("withdrawn");
        }
    }

    /** The same where rejected items have taken back what was stored before. */
    public Receipt takingBack(Set<Integer> indexes) {
        if (indexes.isEmpty()) {
            return this;
        }
        List<Item> told = items.stream()
                .map(item -> indexes.contains(item.index())
                        ? new Item(item.index(), "withdrawn", item.pointer(), null, null)
                        : item)
                .toList();
        return new Receipt(
                received, accepted, duplicates, corrected, quarantined, rejected - indexes.size(), told, leftOut);
    }

    /** The same with places in a part of what was delivered. */
    public Receipt within(String part) {
        return new Receipt(
                received,
                accepted,
                duplicates,
                corrected,
                quarantined,
                rejected,
                items.stream().map(item -> item.within(part)).toList(),
                leftOut);
    }

    /** The same where items were kept elsewhere, or refused there: each takes the place of the one of its index. */
    public Receipt with(List<Item> told) {
        if (told.isEmpty()) {
            return this;
        }
        Map<Integer, Item> byIndex =
                told.stream().collect(Collectors.toMap(Item::index, Function.identity(), (one, _) -> one));
        int kept = (int) byIndex.values().stream()
                .filter(item -> item.status().equals("accepted"))
                .count();
        int withdrawn = (int) byIndex.values().stream().filter(Item::withdraws).count();
        List<Item> all = Stream.concat(
                        items.stream().filter(item -> !byIndex.containsKey(item.index())), byIndex.values().stream())
                .sorted(Comparator.comparingInt(Item::index))
                .toList();
        return new Receipt(
                received,
                accepted + kept,
                duplicates,
                corrected,
                quarantined,
                rejected - kept - withdrawn,
                all,
                leftOut);
    }

    static Receipt of(Intake intake, Appended appended) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < appended.outcomes().size(); i++) {
            String pointer = intake.batch().entries().get(i).provenance().pointer();
            items.add(new Item(
                    intake.readings().get(i).index(), status(appended.outcomes().get(i)), pointer, null, null));
        }
        for (Quarantined q : intake.batch().quarantined()) {
            items.add(new Item(q.index(), "quarantined", q.pointer(), q.code(), q.message()));
        }
        for (Rejection r : intake.rejections()) {
            items.add(new Item(r.index(), "rejected", r.pointer(), r.code(), r.message()));
        }
        items.sort(Comparator.comparingInt(Item::index));
        return new Receipt(
                intake.received(),
                appended.count(Appended.Outcome.STORED),
                appended.count(Appended.Outcome.DUPLICATE),
                appended.count(Appended.Outcome.CORRECTED),
                intake.batch().quarantined().size(),
                intake.rejections().size(),
                items);
    }

    private static String status(Appended.Outcome outcome) {
        return switch (outcome) {
            case STORED -> "accepted";
            case DUPLICATE -> "duplicate";
            case CORRECTED -> "corrected";
        };
    }

    /** Nothing of the delivery counts. */
    public boolean useless() {
        return accepted + duplicates + corrected == 0 && quarantined + rejected > 0;
    }

    /** The HTTP status: 200 all well, 207 mixed, 422 nothing usable. */
    int httpStatus() {
        if (useless()) {
            return 422;
        }
        return quarantined + rejected == 0 ? 200 : 207;
    }
}
