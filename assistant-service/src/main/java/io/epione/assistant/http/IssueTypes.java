package io.epione.assistant.http;

import java.util.Map;

/** FHIR's issue types for what we say in other words. */
final class IssueTypes {
    private static final Map<String, String> BY_WORD = Map.ofEntries(
            Map.entry("missing", "required"),
            Map.entry("missing-field", "required"),
            Map.entry("no-code", "required"),
            Map.entry("no-value", "required"),
            Map.entry("no-unit", "required"),
            Map.entry("no-time", "required"),
            Map.entry("malformed", "structure"),
            Map.entry("invalid", "invalid"),
            Map.entry("out-of-range", "value"),
            Map.entry("not-a-number", "value"),
            Map.entry("implausible", "value"),
            Map.entry("implausible-time", "value"),
            Map.entry("ambiguous-time", "value"),
            Map.entry("future-time", "value"),
            Map.entry("unit-suspect", "value"),
            Map.entry("unsupported-value", "not-supported"),
            Map.entry("unknown-unit", "code-invalid"),
            Map.entry("unresolved-reference", "not-found"),
            Map.entry("not-kept", "not-supported"),
            Map.entry("not-supported", "not-supported"),
            Map.entry("same-identity", "duplicate"),
            Map.entry("too-long", "too-long"),
            Map.entry("too-deep", "too-long"),
            Map.entry("too-many-items", "too-long"),
            Map.entry("too-many-parts", "too-long"));

    private static final Map<Integer, String> BY_STATUS = Map.ofEntries(
            Map.entry(400, "invalid"),
            Map.entry(401, "login"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "not-supported"),
            Map.entry(406, "not-supported"),
            Map.entry(409, "conflict"),
            Map.entry(413, "too-long"),
            Map.entry(415, "not-supported"),
            Map.entry(422, "business-rule"),
            Map.entry(429, "throttled"),
            Map.entry(501, "not-supported"),
            Map.entry(503, "transient"));

    private IssueTypes() {}

    static String ofWord(String word, String otherwise) {
        return BY_WORD.getOrDefault(word, otherwise);
    }

    static String ofStatus(int status) {
        return BY_STATUS.getOrDefault(status, status >= 500 ? "exception" : "processing");
    }
}
