package io.epione.models;

import io.epione.models.Manifest.Input;
import io.epione.models.Taken.Lacking;
import io.epione.models.Taken.Used;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the inputs that a caller named. Immutable, thread-safe. */
final class CallerInputs {
    /** So many unknown names are repeated at most, and so many characters of each. */
    private static final int NAMES = 20;

    private static final int CHARACTERS = 40;

    private final Manifest manifest;
    private final Set<String> known;

    CallerInputs(Manifest manifest) {
        this.manifest = manifest;
        this.known = manifest.inputs().stream()
                .flatMap(input -> Stream.of(input.name(), Objects.requireNonNullElse(input.list(), input.name())))
                .collect(Collectors.toUnmodifiableSet());
    }

    Gathered gather(Map<String, Object> inputs) {
        CallerLists lists = new CallerLists(manifest, inputs);
        Gathered gathered = Gathered.of(manifest.inputs().stream()
                .map(input -> lists.named(input, take(input, lists.given(input))))
                .toList());
        lists.check(gathered);
        inputs.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .limit(NAMES)
                .map(name -> name.length() > CHARACTERS ? name.substring(0, CHARACTERS) + "…" : name)
                .forEach(name -> gathered.warnings().add(name + " is not an input of this model and was not used."));
        return gathered;
    }

    private static Taken take(Input input, @Nullable Object value) {
        if (value == null && input.absent() != null) {
            return Taken.absent(input, input.absent(), "caller");
        }
        if (value == null) {
            return Lacking.of(
                    input,
                    "missing",
                    "%s (%s) is missing; accepted are %s."
                            .formatted(input.label(), input.name(), Domain.accepted(input)));
        }
        if (input.kind() == Manifest.Kind.NUMBER && value instanceof Map<?, ?> quantity) {
            return quantity(input, quantity);
        }
        return switch (input.kind()) {
            case NUMBER -> value instanceof Number number ? number(input, number.doubleValue()) : wrongKind(input);
            case BOOLEAN -> truth(input, value);
            case CHOICE -> choice(input, value);
        };
    }

    private static Taken number(Input input, double value) {
        Problem refusal = Domain.refusal(input, value);
        return refusal == null ? used(input, value) : new Lacking(refusal);
    }

    /** A value beside its unit; in another unit it is refused, never converted behind the caller's back. */
    private static Taken quantity(Input input, Map<?, ?> quantity) {
        Object unit = quantity.get("unit");
        if (!(unit instanceof String said) || !(quantity.get("value") instanceof Number value)) {
            return wrongKind(input);
        }
        return said.equals(input.unit()) || said.equals(input.unitLabel())
                ? number(input, value.doubleValue())
                : Lacking.of(
                        input,
                        "wrong-unit",
                        "%s (%s) is sent in another unit; it is expected in %s."
                                .formatted(input.label(), input.name(), input.unitLabel()));
    }

    private static Taken truth(Input input, Object value) {
        return switch (value) {
            case Boolean truth -> used(input, truth ? 1 : 0);
            case Number number
            when number.doubleValue() == 0 || number.doubleValue() == 1 -> used(input, number.doubleValue());
            default -> wrongKind(input);
        };
    }

    private static Taken choice(Input input, Object value) {
        int index = value instanceof String text ? input.choices().indexOf(text) : -1;
        return index >= 0 ? used(input, index) : wrongKind(input);
    }

    /** Nobody is shown what they sent themselves. */
    private static Used used(Input input, double value) {
        return Used.of(new InputUsed(input.name(), value, "", Fact.State.MEASURED, null, "caller"));
    }

    private static Lacking wrongKind(Input input) {
        return Lacking.of(
                input,
                "wrong-kind",
                "%s (%s) has the wrong kind of value; accepted are %s."
                        .formatted(input.label(), input.name(), Domain.accepted(input)));
    }
}
