package io.epione.signals.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of an honest size, so that no payload makes us write out a million digits. */
final class Numbers {
    private Numbers() {}

    static @Nullable BigDecimal of(@Nullable String text) {
        return text != null && text.matches("[+-]?\\d{1,18}(\\.\\d{0,30})?([eE][+-]?\\d{1,2})?")
                ? new BigDecimal(text)
                : null;
    }
}
