package io.epione.assistant.reply.evidence;

import java.time.Duration;

/** How long ago, in the largest unit that says it well. Cut off, never rounded up. */
public final class Ages {
    private Ages() {}

    public static Figure figure(Duration age) {
        long minutes = Math.max(0, age.toMinutes());
        long hours = minutes / 60;
        long days = hours / 24;
        if (days >= 2) {
            return new Figure(Figure.Role.AGE, days, "days", 0);
        }
        if (hours >= 2) {
            return new Figure(Figure.Role.AGE, hours, "hours", 0);
        }
        return new Figure(Figure.Role.AGE, minutes, minutes == 1 ? "minute" : "minutes", 0);
    }
}
