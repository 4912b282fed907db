package io.epione.signals.applehealth;

import io.epione.profile.observation.Code;
import io.epione.profile.person.ZoneHistory;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What becomes of the records of one export: readings at once, sums at its end, a count of what is not kept. */
final class Records {
    /** A hundred years of days and ten devices, or of nights and ten stretches. */
    private static final int MOST_SUMS = 400_000;
    /** More pairs are handed on twice; the store then knows them as duplicates. */
    private static final int MOST_PAIRED = 200_000;

    private static final int MOST_TYPES = 200;

    private final Mapping mapping;
    private final Batches batches;
    private final DaySums days;
    private final Nights nights;
    private final Set<String> paired = new HashSet<>();
    private final Map<String, Integer> unsupported = new TreeMap<>();

    Records(Mapping mapping, Batches batches, ZoneHistory zones) {
        this.mapping = mapping;
        this.batches = batches;
        this.days = new DaySums(zones, MOST_SUMS);
        this.nights = new Nights(zones, MOST_SUMS);
    }

    void add(AppleRecord record) {
        TypeRule rule = mapping.rule(record.type()).orElse(null);
        if (rule == null) {
            boolean named = unsupported.size() < MOST_TYPES && record.type().matches("HK\\w{1,80}");
            unsupported.merge(named ? record.type() : "Another type", 1, Integer::sum);
            return;
        }
        if (rule.paired() && isCopy(record)) {
            return;
        }
        String measure = rule.measure();
        if (measure == null) {
            batches.add(event(record, rule));
        } else if (rule.perNight()) {
            refuse(record, nights.add(record, rule));
        } else if (rule.perDay()) {
            refuse(record, days.add(record, measure, mapping.unit(record, rule)));
        } else {
            batches.add(observation(record, measure, rule));
        }
    }

    private Reading observation(AppleRecord record, String measure, TypeRule rule) {
        SensorRule sensor = rule.sensor();
        Reading.Draft draft = sensor != null && sensor.measured(record)
                ? draft(record, Reading.Kind.OBSERVATION, sensor.code()).method(sensor.method())
                : draft(record, Reading.Kind.OBSERVATION, new Code(Code.EPIONE, measure, measure));
        return draft.value(record.value(), mapping.unit(record, rule)).done();
    }

    private boolean isCopy(AppleRecord record) {
        String identity = record.identity();
        return paired.size() < MOST_PAIRED ? !paired.add(identity) : paired.contains(identity);
    }

    private void refuse(AppleRecord record, @Nullable Refusal refusal) {
        if (refusal != null) {
            batches.reject(refusal.of(record));
        }
    }

    private Reading event(AppleRecord record, TypeRule rule) {
        String chosen = rule.chosen(record);
        String code = chosen == null ? String.valueOf(rule.event()) : chosen;
        String display = rule.display() == null ? code : rule.display();
        Reading.Draft draft = draft(record, Reading.Kind.EVENT, new Code(Code.EPIONE, code, display))
                .value(said(record, rule));
        String quantity = rule.quantity();
        String unit = mapping.unit(record, rule);
        if (quantity != null && unit != null) {
            draft.part(new Code(Code.EPIONE, quantity, display), record.value(), unit);
        }
        return draft.done();
    }

    private static @Nullable String said(AppleRecord record, TypeRule rule) {
        if (rule.says() == null) {
            return null;
        }
        return rule.says().equals("value") ? record.value() : record.metadata().get(rule.says());
    }

    private static Reading.Draft draft(AppleRecord record, Reading.Kind kind, Code code) {
        boolean moment = record.end() == null || record.end().equals(record.start());
        return Reading.draft(record.index(), record.pointer(), kind, code)
                .period(record.start(), moment ? null : record.end())
                .device(record.device())
                .method(record.wasEntered() ? "self-reported" : "");
    }

    /** To be called when the export was read to its end: before that no day is known to be whole. */
    void handOnSums() {
        nights.handOn(batches::add);
        days.handOn(batches::add);
    }

    /** Types that nobody interprets are named once, with how often they came. */
    void handOnUnsupported() {
        unsupported.forEach((type, count) -> batches.reject(
                new Rejection(-1, "", "unsupported", type + " is not interpreted; records of it: " + count + ".")));
    }
}
