package io.epione.assistant.omop;

import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Quantities in columns. */
final class Numbers {
    private Numbers() {}

    static String of(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }

    /** As it would be written, with its limit. */
    static String written(Quantity quantity) {
        return quantity.comparator().symbol() + of(quantity.amount());
    }

    /** The concept of a limit, null for an exact number. */
    static @Nullable Integer operator(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> null;
            case LESS -> 4171756;
            case AT_MOST -> 4171754;
            case GREATER -> 4172704;
            case AT_LEAST -> 4171755;
        };
    }
}
