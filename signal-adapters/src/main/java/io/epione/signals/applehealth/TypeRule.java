package io.epione.signals.applehealth;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a type of Apple's becomes; one entry of {@code mapping.yaml}. Either a measure or an event.
 *
 * @param measure key of a measure
 * @param event code of an event
 * @param display words for the event
 * @param quantity code of the event's quantity, which is the record's value
 * @param per {@code day} where the values of a day are added up, {@code night} where the time of a night is
 * @param by what decides among {@code codes}: {@code value}, or a key of the metadata
 * @param codes other event codes, or for a night the measures of its stages
 * @param apart stages that are no sleep
 * @param says a key of the metadata that is the event's text
 * @param units units of this type that mean something else than in general
 * @param sensor which records are a sensor's, where the type does not say
 * @param paired whether the record comes a second time within a correlation
 */
record TypeRule(
        @Nullable String measure,
        @Nullable String event,
        @Nullable String display,
        @Nullable String quantity,
        @Nullable String per,
        @Nullable String by,
        Map<String, String> codes,
        List<String> apart,
        @Nullable String says,
        Map<String, String> units,
        @Nullable SensorRule sensor,
        boolean paired) {
    @SuppressWarnings("ConstantValue")
    TypeRule {
        codes = codes == null ? Map.of() : Map.copyOf(codes);
        apart = apart == null ? List.of() : List.copyOf(apart);
        units = units == null ? Map.of() : Map.copyOf(units);
        if ((measure == null) == (event == null)) {
            throw new IllegalArgumentException("a type is a measure or an event");
        }
    }

    boolean perDay() {
        return "day".equals(per);
    }

    boolean perNight() {
        return "night".equals(per);
    }

    /** The code that the record's value or metadata chooses, else null. */
    @Nullable
    String chosen(AppleRecord record) {
        if (by == null) {
            return null;
        }
        String said = by.equals("value") ? record.value() : record.metadata().get(by);
        return said == null ? null : codes.get(said);
    }
}
