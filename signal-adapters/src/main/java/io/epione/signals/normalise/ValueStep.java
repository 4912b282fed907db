package io.epione.signals.normalise;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.Attributes;
import io.epione.signals.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** From the value and unit as sent to a {@link Value}: checked, converted, plausible. */
final class ValueStep {
    /** More parts than any panel of ours; a bound against payloads made to exhaust us. */
    private static final int MOST_PARTS = 500;

    private final Function<Code, Optional<Measure>> measures;
    private final UnaryOperator<Code> codes;
    private final UnitVocabulary vocabulary;
    private final MeasureUnits units;
    private final Plausibility plausibility;

    /**
     * @param measures the measure that a code means
     * @param codes the code under which a sent code is stored
     */
    ValueStep(
            Function<Code, Optional<Measure>> measures,
            UnaryOperator<Code> codes,
            UcumUnits ucum,
            UnitVocabulary vocabulary) {
        this.measures = measures;
        this.codes = codes;
        this.vocabulary = vocabulary;
        this.units = new MeasureUnits(ucum);
        this.plausibility = new Plausibility(units);
    }

    Step<Value> value(Reading reading) {
        if (reading.parts().isEmpty()) {
            return single(reading);
        }
        return components(reading).then(parts -> {
            if (reading.value() == null && reading.valueCode() == null) {
                return new Step.Ok<>(new Value.Components(parts));
            }
            return single(reading).then(own -> {
                List<Value.Component> all = new ArrayList<>(parts);
                all.addFirst(new Value.Component(codes.apply(reading.code()), own));
                return new Step.Ok<>(new Value.Components(all));
            });
        });
    }

    Step<List<Value.Component>> components(Reading reading) {
        if (reading.parts().size() > MOST_PARTS) {
            return new Step.Held<>("too-many-parts", "The reading has more than " + MOST_PARTS + " components.");
        }
        List<Value.Component> done = new ArrayList<>(reading.parts().size());
        for (Reading part : reading.parts()) {
            switch (single(part)) {
                case Step.Ok<Value>(Value value) -> done.add(new Value.Component(codes.apply(part.code()), value));
                case Step.Held<Value>(String code, String message, String pointer) -> {
                    return new Step.Held<>(code, message, part.pointer());
                }
            }
        }
        return new Step.Ok<>(done);
    }

    private Step<Value> single(Reading reading) {
        Code coded = reading.valueCode();
        if (coded != null) {
            return new Step.Ok<>(new Value.Coded(CleanText.code(coded)));
        }
        String sent = reading.value();
        if (sent == null || sent.isBlank()) {
            return new Step.Held<>("no-value", "There is no value.");
        }
        Optional<Measure> measure = measures.apply(reading.code());
        if (measure.isEmpty() && Attributes.TEXT.equals(reading.attribute(Attributes.VALUE_TYPE))) {
            return new Step.Ok<>(new Value.Text(CleanText.text(sent)));
        }
        return switch (SentValue.of(sent)) {
            case SentValue.Numeric(double number, Comparator comparator) ->
                quantity(reading, number, comparator, measure);
            case SentValue.Limit(boolean low) -> limit(reading, low, measure);
            case SentValue.Words() -> words(reading, sent, measure);
        };
    }

    private static Step<Value> words(Reading reading, String sent, Optional<Measure> measure) {
        return measure.isPresent() || sentUnit(reading) != null
                ? new Step.Held<>("not-a-number", "The value is not a number.")
                : new Step.Ok<>(new Value.Text(CleanText.text(sent)));
    }

    private static Step<Value> limit(Reading reading, boolean low, Optional<Measure> measure) {
        if (measure.isEmpty()) {
            return words(reading, low ? "LO" : "HI", measure);
        }
        return MeterLimits.of(measure.get().key(), measure.get().unit(), reading.method(), low)
                .<Step<Value>>map(Step.Ok::new)
                .orElseGet(() -> new Step.Held<>("not-a-number", "The meter's limit is not known for this measure."));
    }

    private Step<Value> quantity(Reading reading, double number, Comparator comparator, Optional<Measure> measure) {
        String sent = sentUnit(reading);
        boolean count = measure.map(known -> isCount(known.unit()))
                .orElseGet(() -> Attributes.COUNT.equals(reading.attribute(Attributes.VALUE_TYPE)));
        if (sent == null && !count) {
            return new Step.Held<>("no-unit", "The value has no unit; send the UCUM unit.");
        }
        String fallback = measure.map(Measure::unit).filter(ValueStep::isCount).orElse("1");
        Optional<String> unit = sent == null ? Optional.of(fallback) : vocabulary.ucum(sent);
        if (unit.isEmpty()) {
            return new Step.Held<>("unknown-unit", "The unit is not a UCUM unit, nor a known spelling of one.");
        }
        if (measure.isEmpty()) {
            return new Step.Ok<>(new Quantity(number, unit.get(), comparator));
        }
        boolean confirmed = Normaliser.isConfirmed(reading);
        if (!confirmed && "true".equals(reading.attribute(Attributes.UNIT_DOUBTFUL))) {
            return new Step.Held<>("unit-suspect", "The value suggests another unit than the format's.");
        }
        return canonical(reading.code(), number, unit.get(), comparator, measure.get(), confirmed);
    }

    private Step<Value> canonical(
            Code code, double number, String unit, Comparator comparator, Measure measure, boolean confirmed) {
        Optional<Conversion> conversion = units.conversion(code, unit, measure);
        if (conversion.isEmpty()) {
            return new Step.Held<>("unknown-unit", "The unit cannot be converted to " + measure.unit() + ".");
        }
        double amount = conversion.get().apply(number);
        if (!Double.isFinite(amount)) {
            return new Step.Held<>("not-a-number", "The value is out of range.");
        }
        var quantity = new Quantity(amount, measure.unit(), comparator);
        return confirmed
                ? new Step.Ok<>(quantity)
                : plausibility.check(number, unit, quantity, measure).then(Step.Ok::new);
    }

    /** Counts and scores need no unit to be understood; a share in percent does. */
    private static boolean isCount(String unit) {
        return unit.equals("1") || (unit.startsWith("{") && unit.endsWith("}"));
    }

    private static @Nullable String sentUnit(Reading reading) {
        String unit = reading.unit();
        return unit == null || unit.isBlank() ? null : unit;
    }
}
