package io.epione.signals.applehealth;

import io.epione.profile.observation.Code;
import io.epione.profile.person.ZoneHistory;
import io.epione.signals.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what is counted: by measure, device and day of the zone in which the person was. A record belongs to the day on which it
 * begins. Devices stay apart, as a phone and a watch count the same steps.
 */
final class DaySums {
    private static final int DIGITS = 6;

    private final ZoneHistory zones;
    private final int most;
    private final Map<Key, Sum> sums = new LinkedHashMap<>();

    DaySums(ZoneHistory zones, int most) {
        this.zones = zones;
        this.most = most;
    }

    private record Key(String measure, String device, LocalDate day) {}

    private record Sum(int index, String pointer, @Nullable String unit, double total, OffsetDateTime last) {}

    /** @return why the record was not added, null when it was */
    @Nullable
    Refusal add(AppleRecord record, String measure, @Nullable String unit) {
        OffsetDateTime start = AppleTime.parse(record.start());
        OffsetDateTime end = AppleTime.parse(record.end());
        double amount = number(record.value());
        if (start == null || end == null || end.isBefore(start)) {
            return Refusal.NO_TIME;
        }
        if (Double.isNaN(amount)) {
            return Refusal.NOT_A_NUMBER;
        }
        var key = new Key(measure, record.device(), zones.dayOf(start.toInstant()));
        Sum so = sums.get(key);
        if (so == null) {
            if (sums.size() >= most) {
                return Refusal.TOO_MANY_DAYS;
            }
            sums.put(key, new Sum(record.index(), record.pointer(), unit, amount, end));
            return null;
        }
        if (!java.util.Objects.equals(so.unit, unit)) {
            return Refusal.MIXED_UNITS;
        }
        OffsetDateTime last = end.isAfter(so.last) ? end : so.last;
        sums.put(key, new Sum(so.index, so.pointer, unit, so.total + amount, last));
        return null;
    }

    private static double number(@Nullable String text) {
        if (text == null || text.length() > 40) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) && number >= 0 ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The sums, each over the period from the beginning of its day to the end of its last record. */
    void handOn(Consumer<Reading> readings) {
        sums.forEach((key, sum) -> readings.accept(Reading.draft(
                        sum.index(),
                        sum.pointer(),
                        Reading.Kind.OBSERVATION,
                        new Code(Code.EPIONE, key.measure(), key.measure()))
                .value(plain(sum.total()), sum.unit())
                .period(
                        key.day()
                                .atStartOfDay(zones.on(key.day()))
                                .toOffsetDateTime()
                                .toString(),
                        sum.last().toString())
                .device(key.device())
                .method("sum-of-day")
                .done()));
    }

    static String plain(double total) {
        return BigDecimal.valueOf(total)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
