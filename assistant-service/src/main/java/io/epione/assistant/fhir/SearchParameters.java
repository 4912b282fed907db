package io.epione.assistant.fhir;

import io.epione.assistant.http.OperationOutcome.Issue;
import io.epione.assistant.http.OperationOutcome.Severity;
import io.epione.assistant.http.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one search. What nobody asked for in the end is unknown: refused where the client wants strict
 * handling, else ignored and said so. Not thread-safe.
 */
final class SearchParameters {
    private static final int LONGEST_NAME = 40;

    private final MultivaluedMap<String, String> sent;
    private final boolean strict;
    private final Set<String> known = new HashSet<>(Set.of("_format", "_pretty"));
    private final List<Problem.Field> ignored = new ArrayList<>();

    /** @param prefer the Prefer header, null where there is none */
    SearchParameters(MultivaluedMap<String, String> sent, @Nullable String prefer) {
        this.sent = sent;
        this.strict = prefer != null && prefer.replace(" ", "").contains("handling=strict");
    }

    /** Every value of a repeatable parameter, split at its commas: all of the outer, any of the inner. */
    List<List<String>> all(String name) {
        known.add(name);
        return sent.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> Arrays.stream(value.split("(?<!\\\\),", -1))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .filter(parts -> !parts.isEmpty())
                .toList();
    }

    /** The only value, null where there is none; repeating it with another value is refused. */
    @Nullable
    String one(String name) {
        known.add(name);
        List<String> values = sent.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
        if (values.size() > 1) {
            throw refused(name, "not-supported", "Send this parameter once.");
        }
        return values.isEmpty() ? null : values.getFirst().strip();
    }

    /** A whole number. */
    int number(String name, int otherwise, int least, int most) {
        String text = one(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least) {
            throw refused(name, "invalid", "Send a whole number, " + least + " or more.");
        }
        return Math.min(most, Integer.parseInt(text));
    }

    /** A value that is understood but not served. */
    void ignore(String name, String message) {
        ignored.add(new Problem.Field(name, "not-supported", message));
    }

    static Problem refused(String name, String code, String message) {
        return Problem.badRequest("The search cannot be read.", new Problem.Field(name, code, message));
    }

    /** What was ignored, to be called when everything known has been asked for. */
    List<Issue> warnings() {
        sent.keySet().stream().filter(name -> !known.contains(name)).forEach(this::unknown);
        if (strict && !ignored.isEmpty()) {
            throw new Problem(400, "Bad request", "Some parameters are not supported.", ignored);
        }
        return ignored.stream()
                .map(field -> Issue.of(Severity.WARNING, field, "not-supported"))
                .toList();
    }

    /** Without its modifier a known parameter would return what was not wanted: that is never ignored. */
    private void unknown(String name) {
        int modifier = name.indexOf(':');
        if (modifier > 0 && known.contains(name.substring(0, modifier))) {
            throw refused(shown(name), "not-supported", "This modifier is not supported.");
        }
        ignore(shown(name), "This parameter is not supported and was ignored.");
    }

    /** A name that could be anything else than one is not repeated. */
    private static String shown(String name) {
        return name.length() <= LONGEST_NAME && name.matches("[A-Za-z0-9_.:-]+") ? name : "parameter";
    }

    /** What was sent, for the links of the answer. */
    Map<String, List<String>> sent() {
        return sent;
    }
}
