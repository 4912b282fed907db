package io.epione.signals.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds up how long periods last. */
final class Minutes {
    private Minutes() {}

    static @Nullable String of(SumMapping mapping, Scope scope) {
        List<Scope> periods = mapping.each().walk(scope.here()).map(scope::at).toList();
        Filter among = mapping.among();
        if (periods.isEmpty() || (among != null && periods.stream().noneMatch(among::matches))) {
            return null;
        }
        Duration sum = Duration.ZERO;
        for (Scope period : periods) {
            Duration length = length(scope.at(period.here()), mapping);
            if (length == null) {
                return null;
            }
            if (mapping.of() == null || mapping.of().matches(period)) {
                sum = sum.plus(length);
            }
        }
        return BigDecimal.valueOf(sum.toSeconds())
                .divide(BigDecimal.valueOf(60), MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static @Nullable Duration length(Scope period, SumMapping mapping) {
        try {
            Temporal from = temporal(period.text(mapping.from()));
            Temporal to = temporal(period.text(mapping.to()));
            if (from == null || to == null || !from.getClass().equals(to.getClass())) {
                return null;
            }
            Duration length = Duration.between(from, to);
            // The sum of honest periods stays far below this, and no sum of these overflows.
            return length.isNegative() || length.toDays() > 366 ? null : length;
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Temporal temporal(@Nullable String text) {
        return text == null
                ? null
                : (Temporal) DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    }
}
