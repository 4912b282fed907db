package io.epione.assistant.quarantine;

import io.epione.assistant.http.Problem;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.signals.Attributes;
import io.epione.signals.Loinc;
import io.epione.signals.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody mends before a reading counts; what is null stays as it was sent.
 *
 * @param value a number, {@code LO} or {@code HI}
 * @param unit UCUM, or a usual spelling
 * @param code the key of a measure, or a LOINC code
 * @param time RFC 3339 with offset
 */
public record Correction(
        @Nullable String value,
        @Nullable String unit,
        @Nullable String code,
        @Nullable String time) {
    private static final int LONGEST = 256;

    static Correction none() {
        return new Correction(null, null, null, null);
    }

    boolean isNone() {
        return value == null && unit == null && code == null && time == null;
    }

    /**
     * The reading as it is to be read. Where neither value nor unit nor code is mended, somebody has looked at them and
     * says that they are so.
     *
     * @throws Problem 422 where it cannot be mended like this
     */
    Reading of(Reading held, MeasureCatalog measures) {
        checked("/value", value);
        checked("/unit", unit);
        checked("/code", code);
        checked("/time", time);
        boolean asSent = value == null && unit == null && code == null;
        if (!asSent && !held.parts().isEmpty()) {
            throw refused("/value", "has-parts", "A reading of several values is released as it is, or discarded.");
        }
        Reading mended = new Reading(
                held.index(),
                "/reading",
                held.kind(),
                code == null ? held.code() : code(code, measures),
                value == null ? held.value() : value,
                value == null ? held.valueCode() : null,
                unit == null ? held.unit() : unit,
                time == null ? held.time() : time,
                time == null ? held.endTime() : null,
                held.device(),
                held.method(),
                held.component(),
                held.parts(),
                asSent ? held.attributes() : withoutDoubt(held.attributes()));
        return asSent ? mended.confirmed() : mended;
    }

    private static Map<String, String> withoutDoubt(Map<String, String> attributes) {
        Map<String, String> sure = new HashMap<>(attributes);
        sure.remove(Attributes.UNIT_DOUBTFUL);
        return sure;
    }

    private static Code code(String text, MeasureCatalog measures) {
        if (measures.byKey(text).isPresent()) {
            return new Code(Code.EPIONE, text, text);
        }
        if (Loinc.hasShape(text) && Loinc.hasCheckDigit(text)) {
            return Code.loinc(text);
        }
        throw refused("/code", "unknown-code", "Use the key of a measure, such as glucose, or a LOINC code.");
    }

    private static void checked(String pointer, @Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            throw refused(pointer, "malformed", "Use 1 to " + LONGEST + " characters, or leave it out.");
        }
    }

    static Problem refused(String pointer, String code, String message) {
        return Problem.unprocessable("It stays held back.", List.of(new Problem.Field(pointer, code, message)));
    }
}
