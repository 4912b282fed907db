package io.epione.signals.fhir;

import io.epione.profile.observation.Code;
import io.epione.signals.Attributes;
import io.epione.signals.Reading;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/** The values of observations and of answers, as readings carry them. */
final class ObservationValues {
    /** The system of UCUM codes in a Quantity. */
    static final String UCUM = "http://unitsofmeasure.org";

    private final Codings codings;

    ObservationValues(Codings codings) {
        this.codings = codings;
    }

    /** Sets the value; false for types that are not kept, such as sampled data and attachments. */
    boolean set(Reading.Draft draft, Type value) {
        return switch (value) {
            case Quantity quantity -> quantity(draft, quantity);
            case CodeableConcept concept -> coded(draft, codings.best(concept));
            case Coding coding ->
                coded(
                        draft,
                        Codings.hasCode(coding)
                                ? Optional.of(Codings.code(coding, ""))
                                : Codings.ofText(Codings.orEmpty(coding.getDisplay())));
            case BooleanType truth ->
                coded(draft, Optional.ofNullable(truth.getValue()).map(ObservationValues::truth));
            case IntegerType count -> number(draft, count);
            case DecimalType number -> number(draft, number);
            case Range range -> text(draft, words(range.getLow()) + " - " + words(range.getHigh()));
            case Ratio ratio -> text(draft, words(ratio.getNumerator()) + " : " + words(ratio.getDenominator()));
            case BaseDateTimeType moment -> text(draft, moment.getValueAsString());
            case TimeType time -> text(draft, time.getValueAsString());
            case UriType uri -> text(draft, uri.getValueAsString());
            case StringType string -> text(draft, string.getValueAsString());
            default -> false;
        };
    }

    /** Yes and no as codes of ours. */
    static Code truth(boolean value) {
        return new Code(Code.EPIONE, Boolean.toString(value), value ? "Yes" : "No");
    }

    private static boolean quantity(Reading.Draft draft, Quantity quantity) {
        String number = quantity.getValueElement().getValueAsString();
        if (number == null) {
            return false;
        }
        String comparator =
                quantity.getComparator() == null ? "" : quantity.getComparator().toCode();
        String code = Codings.orEmpty(quantity.getCode());
        String unit = Codings.orEmpty(quantity.getUnit());
        boolean ucum = UCUM.equals(quantity.getSystem()) && !code.isEmpty();
        draft.value(comparator + number, ucum || unit.isEmpty() ? code : unit);
        return true;
    }

    private static boolean coded(Reading.Draft draft, Optional<Code> code) {
        code.ifPresent(draft::coded);
        return code.isPresent();
    }

    private static boolean number(Reading.Draft draft, PrimitiveType<?> number) {
        draft.value(number.getValueAsString()).attribute(Attributes.VALUE_TYPE, Attributes.COUNT);
        return number.getValueAsString() != null;
    }

    private static boolean text(Reading.Draft draft, @Nullable String text) {
        draft.value(text).attribute(Attributes.VALUE_TYPE, Attributes.TEXT);
        return text != null;
    }

    private static String words(Quantity quantity) {
        String number = quantity.getValueElement().getValueAsString();
        String unit = Codings.orEmpty(quantity.getUnit());
        String shown = unit.isEmpty() ? Codings.orEmpty(quantity.getCode()) : unit;
        return (Codings.orEmpty(number) + " " + shown).strip();
    }
}
