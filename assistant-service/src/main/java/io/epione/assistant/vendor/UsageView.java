package io.epione.assistant.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's use as it is shown.
 *
 * @param fewestPeople counts over fewer people are left out
 * @param withheld how many days and formats are left out for that
 */
record UsageView(LocalDate from, LocalDate to, int fewestPeople, int withheld, List<Row> rows) {

    /**
     * One day (UTC) and format.
     *
     * @param codes why items were held back or rejected
     * @param aheadOfReceipt how much of what was new bore the time of its receipt or a later one, of at most ten minutes
     *     (later ones are held back, code {@code future-time}): the sender's clock is ahead
     * @param p95DelaySeconds how late 95 % of what was new came at most, right to a fifth; null where nothing was new
     */
    record Row(
            LocalDate day,
            String format,
            long deliveries,
            long received,
            long accepted,
            long duplicates,
            long corrected,
            long quarantined,
            long rejected,
            Map<String, Long> codes,
            long aheadOfReceipt,
            @Nullable Long p95DelaySeconds,
            Instant lastReceivedAt) {
        static Row of(Usage.Counted counted) {
            OptionalLong p95 = Delays.p95(counted.delays());
            return new Row(
                    counted.key().day(),
                    counted.key().format(),
                    counted.deliveries(),
                    counted.received(),
                    counted.accepted(),
                    counted.duplicates(),
                    counted.corrected(),
                    counted.quarantined(),
                    counted.rejected(),
                    counted.codes(),
                    Delays.ahead(counted.delays()),
                    p95.isPresent() ? p95.getAsLong() : null,
                    counted.lastReceivedAt().toInstant());
        }
    }

    static UsageView of(LocalDate from, LocalDate to, Usage.Shown shown) {
        return new UsageView(
                from,
                to,
                Usage.FEWEST,
                shown.withheld(),
                shown.rows().stream().map(Row::of).toList());
    }
}
