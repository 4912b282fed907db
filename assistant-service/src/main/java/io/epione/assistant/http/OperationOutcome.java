package io.epione.assistant.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What went wrong, or is worth saying, as FHIR R4 says it. Names no personal data. */
@JsonPropertyOrder({"resourceType", "issue"})
public record OperationOutcome(List<Issue> issue) {
    /** JSON of FHIR resources. */
    public static final MediaType MEDIA_TYPE = new MediaType("application", "fhir+json");

    /** The code system of our own words for what is wrong, the same as in problems. */
    private static final String WORDS = "https://epione.health/fhir/problem";

    public OperationOutcome {
        issue = List.copyOf(issue);
    }

    @JsonProperty("resourceType")
    public String resourceType() {
        return "OperationOutcome";
    }

    /** How bad an issue is. */
    public enum Severity {
        ERROR,
        WARNING,
        INFORMATION;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One issue.
     *
     * @param code of FHIR's issue types
     * @param details the same in a word of ours, where there is one
     * @param diagnostics a sentence with a hint how to mend it
     * @param location a JSON pointer into the body, or {@code http.} and the name of a parameter
     * @param expression the same as FHIRPath, where it is in the body
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Issue(
            Severity severity,
            String code,
            @Nullable Details details,
            String diagnostics,
            List<String> location,
            List<String> expression) {

        /** An issue that is nowhere in particular. */
        public static Issue of(Severity severity, String code, String diagnostics) {
            return new Issue(severity, code, null, diagnostics, List.of(), List.of());
        }

        /**
         * What is wrong with one field.
         *
         * @param otherwise the issue type of words that say none
         */
        public static Issue of(Severity severity, Problem.Field field, String otherwise) {
            String pointer = field.pointer();
            boolean inBody = pointer.startsWith("/");
            return new Issue(
                    severity,
                    IssueTypes.ofWord(field.code(), otherwise),
                    field.code().isEmpty() ? null : new Details(List.of(new Coding(WORDS, field.code()))),
                    field.message(),
                    pointer.isEmpty() ? List.of() : List.of(inBody ? pointer : "http." + pointer),
                    inBody ? List.of(path(pointer)) : List.of());
        }

        /** From a JSON pointer to FHIRPath: {@code /entry/0/resource} is {@code Bundle.entry[0].resource}. */
        private static String path(String pointer) {
            StringBuilder path = new StringBuilder(pointer.startsWith("/entry/") ? "Bundle" : "");
            for (String step : pointer.substring(1).split("/", -1)) {
                if (step.matches("\\d+")) {
                    path.append('[').append(step).append(']');
                } else {
                    path.append(path.isEmpty() ? "" : ".").append(step);
                }
            }
            return path.toString();
        }
    }

    /** A concept with one coding. */
    public record Details(List<Coding> coding) {}

    /** A code of a system. */
    public record Coding(String system, String code) {}

    /** A problem as FHIR says it: one issue for each field, or one for the whole. */
    static OperationOutcome of(ProblemBody problem) {
        String type = IssueTypes.ofStatus(problem.status());
        if (problem.errors().isEmpty()) {
            String detail = problem.id() == null ? problem.detail() : problem.detail() + " (" + problem.id() + ")";
            return new OperationOutcome(List.of(Issue.of(Severity.ERROR, type, detail)));
        }
        return new OperationOutcome(problem.errors().stream()
                .map(field -> Issue.of(Severity.ERROR, field, type))
                .toList());
    }
}
