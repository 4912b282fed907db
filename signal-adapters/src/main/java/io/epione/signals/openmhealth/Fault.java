package io.epione.signals.openmhealth;

import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a schema finds wrong in a document.
 *
 * @param pointer JSON pointer within the document
 * @param code {@code missing-field} or {@code invalid}
 * @param message a sentence that repeats nothing of what was sent
 */
record Fault(String pointer, String code, String message) {
    /** The innermost fault says most: an outer one only repeats that something within it is wrong. */
    private static final Comparator<ValidationMessage> INNERMOST =
            Comparator.comparingInt(found -> found.getInstanceLocation().getNameCount());

    static Optional<Fault> worst(Collection<ValidationMessage> found) {
        return found.stream().max(INNERMOST).map(Fault::of);
    }

    private static Fault of(ValidationMessage found) {
        String at = found.getInstanceLocation().toString();
        return switch (found.getType()) {
            case "required" ->
                new Fault(at + "/" + found.getProperty(), "missing-field", "The schema requires this field.");
            case "type" -> invalid(at, "The field is of another type than its schema says.");
            case "enum", "const" -> invalid(at, "The field is none of the values that its schema allows.");
            case "format", "pattern" -> invalid(at, "The text does not have the form that its schema demands.");
            case "oneOf" -> invalid(at, "The schema wants exactly one of several forms here.");
            default -> invalid(at, "The field does not follow its schema.");
        };
    }

    private static Fault invalid(String pointer, String message) {
        return new Fault(pointer, "invalid", message);
    }
}
