package io.epione.assistant.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What a person sent stands neither in the answer to an error nor in the log. */
class NothingSentIsRepeatedTest {
    private static final String PRIVATE = "tested positive on Tuesday";
    private static final ObjectMapper JSON = new ObjectMapper();

    record Body(int age) {}

    private static JsonProcessingException failure() {
        JsonProcessingException failure = catchThrowableOfType(
                JsonProcessingException.class, () -> JSON.readValue("{\"age\": \"" + PRIVATE + "\"}", Body.class));
        assertThat(failure).hasMessageContaining(PRIVATE);
        return failure;
    }

    @Test
    void aBodyThatCannotBeReadIsAnsweredByItsPlaceNotItsWords() throws JsonProcessingException {
        var answer = new ErrorMapping().malformed(failure());
        assertThat(JSON.writeValueAsString(answer.getEntity()))
                .contains("/age", "line 1")
                .doesNotContain(PRIVATE);
    }

    @Test
    void anUnexpectedFailureIsAnsweredByAnIdAlone() throws JsonProcessingException {
        var answer = new ErrorMapping().unexpected(new IllegalStateException(PRIVATE));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(JSON.writeValueAsString(answer.getEntity())).doesNotContain(PRIVATE);
    }

    @Test
    void aFailureIsLoggedByItsTypesAndPlacesNotItsMessages() {
        String logged = Silenced.of(new IllegalStateException(PRIVATE, new UncheckedIOException(PRIVATE, failure())));
        assertThat(logged)
                .contains("IllegalStateException", "Caused by", "NothingSentIsRepeatedTest")
                .doesNotContain(PRIVATE);
    }
}
