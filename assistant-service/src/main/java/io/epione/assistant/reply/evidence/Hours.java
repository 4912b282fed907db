package io.epione.assistant.reply.evidence;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The same hours of every day; they may reach over midnight.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record Hours(LocalTime from, LocalTime to) {
    public boolean hold(LocalTime time) {
        boolean after = !time.isBefore(from);
        boolean before = time.isBefore(to);
        return from.isBefore(to) ? after && before : after || before;
    }

    public Duration length() {
        Duration length = Duration.between(from, to);
        return length.isPositive() ? length : length.plusDays(1);
    }
}
