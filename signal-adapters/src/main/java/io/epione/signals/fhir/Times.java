package io.epione.signals.fhir;

import io.epione.signals.Reading;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FHIR's several ways to say when, as the texts that were sent. */
final class Times {
    private Times() {}

    /** Sets the time; leaves the reading without one where the type says none. */
    static Reading.Draft set(Reading.Draft draft, @Nullable Type when) {
        return switch (when) {
            case BaseDateTimeType moment -> draft.time(text(moment));
            case Period period -> draft.period(text(period.getStartElement()), text(period.getEndElement()));
            case Timing timing
            when timing.hasEvent() -> draft.time(text(timing.getEvent().getFirst()));
            case null, default -> draft;
        };
    }

    static boolean says(@Nullable Type when) {
        return switch (when) {
            case BaseDateTimeType moment -> moment.hasValue() || text(moment) != null;
            case Period period -> text(period.getStartElement()) != null;
            case Timing timing -> timing.hasEvent();
            case null, default -> false;
        };
    }

    static @Nullable String text(@Nullable BaseDateTimeType moment) {
        if (moment == null) {
            return null;
        }
        String text = moment.getValueAsString();
        return text == null || text.isBlank() ? null : text;
    }

    static @Nullable String issued(InstantType issued) {
        return text(issued);
    }
}
