package io.epione.assistant.reply.owndata;

import io.epione.profile.observation.Measure;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How things are called within a sentence. */
final class Labels {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Labels() {}

    /** A measure's label in the middle of a sentence: plain words begin small, names such as HbA1c stay. */
    static String within(Measure measure) {
        return within(measure.label());
    }

    static String within(String label) {
        String first = label.split("[ (]", 2)[0];
        boolean plain = first.length() > 1 && first.substring(1).chars().allMatch(Character::isLowerCase);
        return plain ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
