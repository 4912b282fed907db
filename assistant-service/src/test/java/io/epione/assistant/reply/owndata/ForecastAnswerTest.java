package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.forecast.ForecastView;
import io.epione.assistant.forecast.ForecastView.Coverage;
import io.epione.assistant.forecast.ForecastView.StepView;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.reply.Profiles;
import io.epione.assistant.reply.gate.AnswerGate;
import io.epione.assistant.reply.gate.Verdict;
import io.epione.models.forecast.GlucoseForecast.Check;
import io.epione.models.forecast.GlucoseForecast.LowAlert;
import io.epione.models.forecast.Quantiles;
import io.epione.policies.wording.Wording;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.risk.Assessment.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person hears of where the glucose is going, and that all of it passes the gate. */
class ForecastAnswerTest {
    private static final String NOTICE = "This is no alarm. A low can come that is not forecast here.";
    private static final Coverage UNKNOWN = new Coverage(0, 0, null, 0.9);

    private final AnswerGate gate = new AnswerGate();

    @Test
    void theFigureComesWithItsIntervalAndThatItIsNoAlarm() {
        assertThat(hears("what will my glucose be in half an hour?", made(UNKNOWN, null, null)))
                .first()
                .isEqualTo("Glucose forecast: about 130 mg/dL in 30 minutes, and meant to lie between 100 and 160 mg/dL"
                        + " 9 of 10 times. " + NOTICE);
    }

    @Test
    void theTimeThatIsAskedForIsTold() {
        assertThat(hears("what will my sugar be in 15 minutes?", made(UNKNOWN, null, null)))
                .first()
                .asString()
                .contains("in 15 minutes");
        assertThat(hears("where is my glucose headed over the next hour", made(UNKNOWN, null, null)))
                .first()
                .asString()
                .contains("in 60 minutes");
        assertThat(hears("what will my glucose be in 15 minutes in mmol/L?", made(UNKNOWN, null, null)))
                .first()
                .asString()
                .contains("about 6.4 mmol/L", "between 4.7 and 8.0 mmol/L");
    }

    @Test
    void howOftenForecastsHeldForThisPersonIsTold() {
        assertThat(hears(
                        "how good is the glucose forecast for me?",
                        made(new Coverage(45, 41, 41 / 45.0, 0.9), null, null)))
                .last()
                .isEqualTo("Glucose forecast: set beside the readings 30 minutes later, 41 of 45 forecasts for you held"
                        + " (91.1 %, where 90 % is aimed at).");
        assertThat(hears("my glucose forecast?", made(UNKNOWN, null, null)))
                .last()
                .asString()
                .startsWith("How often a forecast holds for you is not known yet.");
    }

    @Test
    void aLowThatMayComeIsSaidAndItsAbsenceIsNot() {
        String low = "Your glucose may be below 70 mg/dL (3.9 mmol/L) within 15 minutes.";
        assertThat(hears("will I go low?", made(UNKNOWN, null, new LowAlert("low-possible", 15, low))))
                .contains(low);
        assertThat(hears("will I go low?", made(UNKNOWN, null, null)))
                .noneMatch(sentence -> sentence.matches("(?i).*\\bno low\\b.*|.*not go low.*"));
    }

    @Test
    void aSensorInDoubtIsToBeCheckedByFinger() {
        String check = "Lying on a sensor can make it read low for a while. Check by finger before you act on a value.";
        assertThat(hears("am I going to go low", made(UNKNOWN, new Check("compression", check), null)))
                .contains(check);
    }

    @Test
    void whyThereIsNoForecastIsSaidInItsPlace() {
        ForecastView none = view(
                List.of(),
                UNKNOWN,
                null,
                null,
                List.of(new Problem("glucose", "stale", "The newest reading is 40 minutes old.")));

        assertThat(hears("what will my glucose be in an hour?", none))
                .first()
                .isEqualTo("Glucose forecast cannot be worked out for you: The newest reading is 40 minutes old. "
                        + NOTICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "will my glucose go low tonight",
                "what will my sugar be in 3 hours?",
                "forecast my glucose for tomorrow"
            })
    void whatComesAfterAnHourIsNotKnown(String question) {
        assertThat(hears(question, made(UNKNOWN, null, null)))
                .singleElement()
                .asString()
                .contains("one hour ahead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "will my glucose go down if I walk?",
                "how do I lower my glucose?",
                "what was my glucose an hour ago?",
                "is my glucose going up?",
                "will my glucose data be shared?",
                "will my mother's glucose go low?",
                "what is a forecast?"
            })
    void otherQuestionsAreLeftAlone(String question) {
        assertThat(answer(made(UNKNOWN, null, null)).answer(Profiles.ask(question, Profiles.empty())))
                .isEmpty();
    }

    private List<String> hears(String question, ForecastView view) {
        List<Bound> sentences = answer(view)
                .answer(Profiles.ask(question, Profiles.empty()))
                .orElseThrow()
                .sentences();
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(gate.check(sentence.text(), sentence.cited()))
                        .as(sentence.text())
                        .isEqualTo(Verdict.PASSED));
        return sentences.stream().map(Bound::text).toList();
    }

    private static ForecastAnswer answer(ForecastView view) {
        return new ForecastAnswer(_ -> Optional.of(view), MeasureCatalog.shipped(), new Phrases(new Wording()));
    }

    /** Every five minutes two more than before, from 100, within 30 on both sides at half an hour. */
    private static ForecastView made(Coverage coverage, @Nullable Check check, @Nullable LowAlert low) {
        List<StepView> steps = IntStream.rangeClosed(1, 12)
                .mapToObj(step -> new StepView(
                        Profiles.NOW.plusSeconds(300L * step),
                        5 * step,
                        new Quantiles(70 + 5 * step, 80 + 5 * step, 100 + 5 * step, 120 + 5 * step, 130 + 5 * step)))
                .toList();
        return view(steps, coverage, check, low, List.of());
    }

    private static ForecastView view(
            List<StepView> steps,
            Coverage coverage,
            @Nullable Check check,
            @Nullable LowAlert low,
            List<Problem> problems) {
        return new ForecastView(
                "glucose-forecast",
                "1.0.0",
                "00",
                Profiles.NOW,
                Profiles.NOW,
                "mg/dL",
                steps,
                coverage,
                check,
                low,
                problems,
                null,
                false,
                NOTICE);
    }
}
