package io.epione.assistant.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.http.OperationOutcome.Issue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationOutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "400, invalid",
        "401, login",
        "403, forbidden",
        "404, not-found",
        "413, too-long",
        "415, not-supported",
        "429, throttled",
        "500, exception",
        "501, not-supported",
        "503, transient"
    })
    void everyStatusHasAnIssueType(int status, String type) {
        OperationOutcome outcome = OperationOutcome.of(ProblemBody.of(status, "Title", "Detail.", List.of()));
        assertThat(outcome.issue()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(type);
            assertThat(issue.diagnostics()).isEqualTo("Detail.");
        });
    }

    @Test
    void aFailureOfTheServiceKeepsItsIdentifier() {
        assertThat(OperationOutcome.of(ProblemBody.failed("f-1"))
                        .issue()
                        .getFirst()
                        .diagnostics())
                .contains("f-1");
    }

    @Test
    void aFieldIsNamedByPointerAndByPath() {
        var fields = List.of(
                new Problem.Field("/entry/3/resource/component/0", "no-unit", "Send it."),
                new Problem.Field("/resourceType", "invalid", "Another."),
                new Problem.Field("date", "malformed", "No date."));
        List<Issue> issues = OperationOutcome.of(ProblemBody.of(422, "Title", "Detail.", fields))
                .issue();
        assertThat(issues).extracting(Issue::code).containsExactly("required", "invalid", "structure");
        assertThat(issues.get(0).location()).containsExactly("/entry/3/resource/component/0");
        assertThat(issues.get(0).expression()).containsExactly("Bundle.entry[3].resource.component[0]");
        assertThat(issues.get(1).expression()).containsExactly("resourceType");
        assertThat(issues.get(2).location()).containsExactly("http.date");
        assertThat(issues.get(2).expression()).isEmpty();
    }
}
