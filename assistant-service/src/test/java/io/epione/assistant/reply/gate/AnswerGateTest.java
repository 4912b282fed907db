package io.epione.assistant.reply.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Quote;
import io.epione.assistant.reply.evidence.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerGateTest {
    private final AnswerGate gate = new AnswerGate();

    /**
     * The rows of the table: what is cited and a sentence, whose brackets hold what is true and, behind bars, what it is
     * falsified to, one place at a time.
     */
    private static Stream<Row> rows() {
        return Sentences.ROWS.stream().map(Row::of);
    }

    private static Stream<Row> lies() {
        return rows().flatMap(Row::lies);
    }

    private static Stream<Row> truths() {
        return rows().map(Row::truth).distinct();
    }

    @ParameterizedTest
    @MethodSource("truths")
    void aTrueSentencePasses(Row row) {
        assertThat(gate.check(row.sentence(), row.evidence())).isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void aSentenceThatIsFalsifiedInOnePlaceIsDropped(Row row) {
        assertThat(gate.check(row.sentence(), row.evidence())).isInstanceOf(Verdict.Blocked.class);
    }

    @ParameterizedTest
    @MethodSource("truths")
    void noSentenceIsSaidWithoutACitation(Row row) {
        assertThat(gate.check(row.sentence(), List.of())).isEqualTo(Verdict.blocked("no-citation"));
    }

    @Test
    void theTableHasManyLies() {
        assertThat(lies().count()).isGreaterThan(200);
    }

    @Test
    void aClaimAndItsCaveatLeaveTogetherOrNotAtAll() {
        Source source = new Source(Source.Kind.PASSAGE, "card#1", "A card", "https://example.org", null);
        String paragraph = "Walking helps most people. It does not replace a medicine.";
        List<Evidence> cited = List.of(new Quote(source, paragraph));
        assertThat(gate.check(paragraph, cited)).isEqualTo(Verdict.PASSED);
        assertThat(gate.check("Walking helps most people.", cited)).isEqualTo(Verdict.blocked("not-verbatim"));
        assertThat(gate.check(paragraph + " Always.", cited)).isEqualTo(Verdict.blocked("not-verbatim"));
    }

    @Test
    void reviewedWordsAreSaidAsTheyAre() {
        Evidence fixed = Fixed.template("key", "Call your clinic.");
        assertThat(gate.check("Call your clinic.", List.of(fixed)).passed()).isTrue();
        assertThat(gate.check("Do not call your clinic.", List.of(fixed)).passed())
                .isFalse();
    }

    @Test
    void aStatementAndReviewedWordsDoNotMix() {
        List<Evidence> mixed = new ArrayList<>(new Row("glucose", "").evidence());
        mixed.add(Fixed.template("key", "Call your clinic."));
        assertThat(gate.check("Your latest glucose is 104 mg/dL.", mixed).passed())
                .isFalse();
    }

    @Test
    void whatIsEmptyOrEndlessIsNotSaid() {
        assertThat(gate.check("  ", new Row("glucose", "").evidence())).isEqualTo(Verdict.blocked("shape"));
        assertThat(gate.check("a".repeat(4001), new Row("glucose", "").evidence()))
                .isEqualTo(Verdict.blocked("shape"));
    }
}
