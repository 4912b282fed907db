package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Judgement.Question;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.Answered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question is asked only where an answer to it changes the level. */
class QuestionsTest {
    static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    static Judgement judge(Object written, Answered... answers) {
        DialogContext context = Case.of(written).context();
        return POLICY.evaluate(new DialogContext(
                context.trigger(),
                context.text(),
                context.earlier(),
                context.stated(),
                context.profile(),
                context.now(),
                List.of(answers),
                List.of()));
    }

    private static List<String> asked(Judgement judgement) {
        return judgement.questions().stream().map(Question::id).toList();
    }

    private static Stream<Object> sentences() {
        return ShippedPolicy.RULES.stream()
                .flatMap(rule -> rule.tests().values().stream().flatMap(List::stream))
                .distinct();
    }

    @Tag("every-sentence")
    @Test
    void everyQuestionAboutEveryShippedSentenceHasAQuickReplyThatChangesTheLevel() {
        List<String> idle = new ArrayList<>();
        int[] questions = new int[1];
        sentences().forEach(written -> {
            Judgement judgement = judge(written);
            Level level = judgement.disposition().level();
            for (Question question : judgement.questions()) {
                questions[0]++;
                boolean changes = question.replies().stream()
                        .anyMatch(reply -> judge(written, new Answered(question.id(), reply))
                                        .disposition()
                                        .level()
                                != level);
                if (!changes) {
                    idle.add(question.id() + " about " + written);
                }
            }
        });
        assertThat(questions[0]).isGreaterThan(500);
        assertThat(idle).isEmpty();
    }

    @Test
    void anEmergencyIsNotQuestioned() {
        assertThat(sentences()
                        .map(QuestionsTest::judge)
                        .filter(judgement -> judgement.disposition().level() == Level.EMERGENCY))
                .isNotEmpty()
                .allSatisfy(judgement -> assertThat(judgement.questions()).isEmpty());
    }

    @Test
    void whoIsNotSureOfAnythingIsAskedFiveQuestionsAtMostAndNoneTwice() {
        sentences().limit(400).forEach(written -> {
            List<Answered> answers = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            Judgement judgement = judge(written);
            Level first = judgement.disposition().level();
            while (!judgement.questions().isEmpty()) {
                Question question = judgement.questions().getFirst();
                assertThat(ids.add(question.id()))
                        .as(question.id() + " about " + written)
                        .isTrue();
                answers.add(new Answered(question.id(), question.replies().getLast()));
                judgement = judge(written, answers.toArray(Answered[]::new));
            }
            assertThat(answers.size()).as("%s", written).isLessThanOrEqualTo(5);
            assertThat(judgement.disposition().level()).as("%s", written).isGreaterThanOrEqualTo(first);
            assertThat(judgement.say().isEmpty())
                    .as("%s", written)
                    .isEqualTo(judgement.disposition().level() == Level.NONE);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my daughter has a fever | age",
                "I have a fever | reading:temperature",
                "I have back pain | bladder_loss",
                "my blood sugar is 260 and I take insulin | reading:ketones",
                "I am 30 and see flashing spots | pregnant"
            })
    void whatIsUnknownAndCouldRaiseTheLevelIsAsked(String text, String question) {
        assertThat(asked(judge(text))).contains(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"I have a runny nose, I am a 34 year old man", "hello there", "what is a normal blood pressure?"
            })
    void whatCannotBePregnantOrIsNoComplaintIsNotAskedForPregnancy(String text) {
        assertThat(asked(judge(text))).doesNotContain("pregnant");
    }

    @Test
    void theQuestionThatCouldRaiseTheMostComesFirst() {
        List<Question> questions = judge("I have a headache").questions();
        assertThat(questions).isNotEmpty();
        Question first = questions.getFirst();
        assertThat(first.replies().stream()
                        .map(reply -> judge("I have a headache", new Answered(first.id(), reply))
                                .disposition()
                                .level())
                        .reduce(Level.NONE, Level::max))
                .isEqualTo(Level.EMERGENCY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have a headache | thunderclap",
                "fever and chills for five days and I am 28 | stiff_neck, travelled",
                "I cut my hand while gardening | severe_bleeding, trismus",
                "I feel so low lately | suicide_active"
            })
    void theQuestionsThatAProtocolNamesComeFirst(String text, String questions) {
        assertThat(asked(judge(text))).containsSubsequence(questions.split(", "));
    }

    @Test
    void lowMoodIsAskedAboutThoughtsOfSuicideAndAYesOpensTheCrisisTrack() {
        Judgement judgement = judge("I feel so low lately", new Answered("suicide_active", "Yes"));

        assertThat(judgement.disposition().crisis()).isTrue();
        assertThat(judgement.disposition().level()).isGreaterThanOrEqualTo(Level.URGENT);
    }

    @Test
    void whatWasAnsweredIsNotAskedAgain() {
        assertThat(asked(judge("I have a headache"))).contains("stiff_neck");
        assertThat(asked(judge("I have a headache and my neck is not stiff"))).doesNotContain("stiff_neck");
        assertThat(asked(judge("I have a headache", new Answered("stiff_neck", "No"))))
                .doesNotContain("stiff_neck");
        assertThat(asked(judge(Map.of("text", "my daughter has a fever", "age", 7))))
                .doesNotContain("age");
    }

    @Test
    void theUnitOfAGlucoseIsAskedWhereItDecides() {
        Judgement judgement = judge("my sugar is 25");
        Level one = judge("my sugar is 25", new Answered("unit:glucose", "mg/dL"))
                .disposition()
                .level();
        Level other = judge("my sugar is 25", new Answered("unit:glucose", "mmol/L"))
                .disposition()
                .level();
        boolean decides = one != judgement.disposition().level()
                || other != judgement.disposition().level();
        assertThat(asked(judgement).contains("unit:glucose"))
                .isEqualTo(decides && judgement.disposition().level() != Level.EMERGENCY);
        assertThat(judge("my sugar is 25", new Answered("unit:glucose", "mmol/L"))
                        .findings())
                .filteredOn(finding -> finding.concept().equals("glucose"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.value()).isGreaterThan(400));
    }
}
