package io.epione.signals.openmhealth;

import io.epione.signals.Reading;
import java.time.Duration;
import java.util.Optional;

/**
 * A value that tells of many measurements, such as the lowest glucose of a month. It becomes an event with a code of its
 * own, {@code blood-glucose-minimum}: as a reading it would be taken for how the person is now.
 *
 * @param words such as {@code maximum per d}
 */
record Statistic(String words) {
    /** An average over so short a time counts as one reading. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(15);

    /** Empty when the value counts as a reading. */
    static Optional<Statistic> of(DataPoint point, Body.Sort sort) {
        String statistic = point.text("descriptive_statistic");
        String per = point.text("descriptive_statistic_denominator");
        boolean reading = switch (sort) {
            case EPISODE -> true;
            case AMOUNT ->
                (statistic.isEmpty() || statistic.equals("sum") && per.isEmpty()) && !longer(point, Days.LONGEST_DAY);
            case LEVEL -> statistic.isEmpty() || isMiddle(statistic) && isShort(point);
        };
        if (reading) {
            return Optional.empty();
        }
        String what = statistic.isEmpty() ? "sum" : statistic;
        return Optional.of(new Statistic(per.isEmpty() ? what : what + " per " + per));
    }

    private static boolean isMiddle(String statistic) {
        return statistic.equals("average") || statistic.equals("median");
    }

    private static boolean isShort(DataPoint point) {
        return point.time().length().isPresent() && !longer(point, ONE_SITTING);
    }

    private static boolean longer(DataPoint point, Duration limit) {
        return point.time()
                .length()
                .filter(length -> length.compareTo(limit) > 0)
                .isPresent();
    }

    Reading event(DataPoint point, Body body) {
        Reading.Draft event = point.draft(Reading.Kind.EVENT, DataPoint.own(code(body.name()), ""), "")
                .value(words);
        for (String field : body.fields()) {
            DataPoint.Sent sent = point.sent(field);
            if (sent.value() != null) {
                event.part(DataPoint.own(code(field), ""), sent.value(), sent.unit() == null ? "1" : sent.unit());
            }
        }
        return event.done();
    }

    private String code(String of) {
        return Circumstances.word(of + " " + words);
    }
}
