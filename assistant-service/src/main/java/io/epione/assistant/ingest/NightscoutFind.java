package io.epione.assistant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.http.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Nightscout client's query: {@code count} and {@code find[field][$operator]=value}. What cannot be read is refused and
 * never left out, since a deletion by half a query would delete too much. Immutable.
 *
 * @param count how many, null when not said
 */
record NightscoutFind(@Nullable Integer count, List<Condition> conditions) {
    /** More than a month of five-minute readings. */
    static final int MOST = 10_000;

    private static final int MOST_CONDITIONS = 20;
    private static final Pattern NAME =
            Pattern.compile("find\\[([A-Za-z_][\\w.]{0,60})](?:\\[(\\$?[A-Za-z]{1,10})])?(?:\\[\\d{0,3}])?");

    NightscoutFind {
        conditions = List.copyOf(conditions);
    }

    /** One condition on one field. */
    record Condition(String field, NightscoutOperator operator, List<String> operands) {}

    static NightscoutFind of(MultivaluedMap<String, String> parameters) {
        List<Condition> conditions = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith("find")) {
                conditions.add(condition(name, values));
            }
        });
        if (conditions.size() > MOST_CONDITIONS) {
            throw malformed("find", "Send at most " + MOST_CONDITIONS + " conditions.");
        }
        return new NightscoutFind(count(parameters.getFirst("count")), merged(conditions));
    }

    NightscoutFind and(String field, String value) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(field, NightscoutOperator.EQ, List.of(value)));
        return new NightscoutFind(count, more);
    }

    private static Condition condition(String name, List<String> values) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw malformed(name, "Write find[field][$operator]=value.");
        }
        String written = matcher.group(2);
        NightscoutOperator operator = NightscoutOperator.of(written == null ? "$eq" : written)
                .orElseThrow(() -> malformed(
                        name, "Operators are $eq, $ne, $gt, $gte, $lt, $lte, $in, $nin, $exists and $regex."));
        Condition condition = new Condition(matcher.group(1), operator, List.copyOf(values));
        operator.refusal(condition).ifPresent(message -> {
            throw malformed(name, message);
        });
        return condition;
    }

    /** The places of one list, such as {@code [$in][0]} and {@code [$in][1]}, are one condition. */
    private static List<Condition> merged(List<Condition> conditions) {
        List<Condition> merged = new ArrayList<>();
        for (Condition condition : conditions) {
            int same = -1;
            for (int i = 0; i < merged.size(); i++) {
                if (condition.operator().list()
                        && merged.get(i).field().equals(condition.field())
                        && merged.get(i).operator() == condition.operator()) {
                    same = i;
                }
            }
            if (same < 0) {
                merged.add(condition);
            } else {
                List<String> operands = new ArrayList<>(merged.get(same).operands());
                operands.addAll(condition.operands());
                merged.set(same, new Condition(condition.field(), condition.operator(), List.copyOf(operands)));
            }
        }
        return merged;
    }

    private static @Nullable Integer count(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Math.clamp(Long.parseLong(text.strip()), 1, MOST);
        } catch (NumberFormatException e) {
            throw malformed("count", "Send a number.");
        }
    }

    /** Whether a document is one of those that are looked for. */
    boolean matches(JsonNode document, Instant at) {
        return conditions.stream()
                .allMatch(condition ->
                        condition.operator().holds(NightscoutValue.of(document, condition.field(), at), condition));
    }

    /** From when on documents can match, inclusive; null for no bound. */
    @Nullable
    Instant from() {
        Instant from = null;
        for (Condition condition : conditions) {
            boolean lower = switch (condition.operator()) {
                case GTE, GT, EQ -> true;
                default -> false;
            };
            Instant bound = lower ? time(condition) : null;
            from = bound != null && (from == null || bound.isAfter(from)) ? bound : from;
        }
        return from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Before when documents can match, exclusive; null for no bound. */
    @Nullable
    Instant to() {
        Instant to = null;
        for (Condition condition : conditions) {
            boolean upper = switch (condition.operator()) {
                case LTE, LT, EQ -> true;
                default -> false;
            };
            Instant bound = upper ? time(condition) : null;
            to = bound != null && (to == null || bound.isBefore(to)) ? bound : to;
        }
        return to == null ? null : to.plusMillis(1);
    }

    private static @Nullable Instant time(Condition condition) {
        return NightscoutValue.isTime(condition.field())
                ? NightscoutValue.instant(condition.operands().getFirst()).orElse(null)
                : null;
    }

    private static Problem malformed(String name, String message) {
        return Problem.badRequest("The query cannot be read.", new Problem.Field(name, "malformed", message));
    }
}
