package io.epione.assistant.ingest;

import io.epione.assistant.ingest.NightscoutFind.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** The operators of a query, as Nightscout clients send them. */
enum NightscoutOperator {
    EQ,
    NE,
    GT,
    GTE,
    LT,
    LTE,
    IN,
    NIN,
    EXISTS,
    REGEX;

    /** With or without the dollar sign. */
    static Optional<NightscoutOperator> of(String written) {
        String name = written.replace("$", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(operator -> operator.name().equals(name))
                .findFirst();
    }

    boolean list() {
        return this == IN || this == NIN;
    }

    private boolean order() {
        return this == GT || this == GTE || this == LT || this == LTE;
    }

    /** Why the operand cannot be used, empty when it can. */
    Optional<String> refusal(Condition condition) {
        String operand = condition.operands().getFirst();
        if (condition.operands().size() > 1 && !list()) {
            return Optional.of("Send one value.");
        }
        if (this == EXISTS && !List.of("true", "false").contains(operand)) {
            return Optional.of("Send true or false.");
        }
        boolean pattern = this == REGEX || (this == EQ && NightscoutValue.isPattern(operand));
        if (pattern && NightscoutValue.words(operand).isEmpty()) {
            return Optional.of("Of patterns only plain words are read.");
        }
        boolean time = NightscoutValue.isTime(condition.field()) && (order() || this == EQ) && !pattern;
        return time && NightscoutValue.instant(operand).isEmpty()
                ? Optional.of("Send epoch milliseconds or an ISO 8601 time.")
                : Optional.empty();
    }

    boolean holds(NightscoutValue value, Condition condition) {
        String operand = condition.operands().getFirst();
        return switch (this) {
            case EXISTS -> value.exists() == Boolean.parseBoolean(operand);
            case EQ -> value.is(operand);
            case NE -> !value.is(operand);
            case IN -> condition.operands().stream().anyMatch(value::is);
            case NIN -> condition.operands().stream().noneMatch(value::is);
            case REGEX -> value.contains(operand);
            case GT, GTE, LT, LTE -> {
                OptionalInt order = value.order(operand);
                yield order.isPresent()
                        && switch (this) {
                            case GT -> order.getAsInt() > 0;
                            case GTE -> order.getAsInt() >= 0;
                            case LT -> order.getAsInt() < 0;
                            default -> order.getAsInt() <= 0;
                        };
            }
        };
    }
}
