package io.epione.models;

import io.epione.models.Concepts.Question;
import io.epione.models.Manifest.Input;
import io.epione.models.Taken.Lacking;
import io.epione.models.Taken.Used;
import io.epione.profile.observation.Entry.Observation;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes yes-or-no inputs and choices from the newest answer to a question. */
final class AnsweredInputs {
    private final ProfileSnapshot snapshot;
    private final Concepts concepts;

    AnsweredInputs(ProfileSnapshot snapshot, Concepts concepts) {
        this.snapshot = snapshot;
        this.concepts = concepts;
    }

    /** Empty when the question was not answered. */
    Optional<Taken> take(Input input, String question) {
        Question asked = concepts.question(question);
        return snapshot.answers().stream()
                .filter(answer -> concepts.asks(answer.code(), asked))
                .findFirst()
                .map(answer -> take(input, asked, answer));
    }

    private Taken take(Input input, Question question, Observation answer) {
        Integer maxAgeDays = input.maxAgeDays();
        long days =
                Duration.between(answer.effective().start(), snapshot.asOf()).toDays();
        if (maxAgeDays != null && days > maxAgeDays) {
            return Lacking.of(
                    input,
                    "stale",
                    "%s: the answer is %d days old; at most %d days are accepted."
                            .formatted(input.label(), days, maxAgeDays));
        }
        String meaning = concepts.meaning(answer, question).orElse("");
        int value = switch (input.kind()) {
            case BOOLEAN -> List.of("no", "yes").indexOf(meaning);
            case CHOICE -> input.choices().indexOf(meaning);
            case NUMBER -> points(meaning);
        };
        return value < 0
                ? Lacking.of(input, "missing", input.label() + " was answered in a way that is not understood.")
                : Used.of(new InputUsed(
                        input.name(),
                        value,
                        Domain.shown(input, value),
                        Fact.State.MEASURED,
                        answer.effective().start(),
                        answer.provenance().source()));
    }

    /** The meaning of an answer that counts points is their number. */
    private static int points(String meaning) {
        return meaning.matches("[0-9]") ? Integer.parseInt(meaning) : -1;
    }
}
