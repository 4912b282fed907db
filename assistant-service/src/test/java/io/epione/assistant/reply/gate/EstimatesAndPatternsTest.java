package io.epione.assistant.reply.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.evidence.DayPattern;
import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.LabEstimate;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.glucose.AmbulatoryProfile;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.person.ZoneHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate lets out about an estimate and about the pattern of a day. */
class EstimatesAndPatternsTest {
    private static final Instant NOW = Instant.parse("2026-11-16T00:00:00Z");
    private static final Span SPAN =
            new Span("over the last 14 days", NOW.minus(Duration.ofDays(14)), NOW, ZoneOffset.UTC);
    private static final Evidence ESTIMATE = new LabEstimate(
            new Source(Source.Kind.ASSESSMENT, "hba1c-from-glucose", "HbA1c estimated", null, NOW),
            "HbA1c",
            "glucose",
            List.of(
                    new Figure(Figure.Role.VALUE, 7.38, "%", 1),
                    new Figure(Figure.Role.MEAN, 170, "mg/dL", 0),
                    new Figure(Figure.Role.DIFFERENCE, 0.8, "points", 1)),
            SPAN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Estimated, not measured: an HbA1c of about 7.4 %, from your average glucose of 170 mg/dL over the last 14 days.",
                "Lab value and estimate disagree: the difference is 0.8 points."
            })
    void anEstimateThatSaysSoLeaves(String sentence) {
        assertThat(passes(sentence, ESTIMATE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your HbA1c is 7.4 %.",
                "Your latest HbA1c is 7.4 %, measured on 16 Nov 2026.",
                "Estimated, not measured: an HbA1c of about 7.3 %.",
                "Estimated, not measured: an HbA1c of about 7.4 %, which is normal.",
                "Estimated, not measured: an HbA1c of about 7.4 %, from your average glucose of 170 mg/dL over the last 30 days.",
                "Lab value and estimate disagree: the difference is 0.5 points."
            })
    void oneThatPassesForAMeasurementOrSaysAnotherFigureDoesNot(String sentence) {
        assertThat(passes(sentence, ESTIMATE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The middle value of your glucose over the last 14 days was above 180 mg/dL from 19:15 to 21:45.",
                "The middle value of your glucose over the last 14 days was highest around 19:15, at 220 mg/dL.",
                "The lowest 5 % of readings lay below 70 mg/dL from 03:45 to 05:15.",
                "This rests on 4,032 readings from 14 days, which cover 100 % of that time."
            })
    void thePatternOfADayLeavesAsItWasComputed(String sentence) {
        assertThat(passes(sentence, pattern())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The middle value of your glucose over the last 14 days was above 180 mg/dL from 18:15 to 21:45.",
                "The middle value of your glucose over the last 14 days was above 190 mg/dL from 19:15 to 21:45.",
                "The middle value of your glucose over the last 14 days was highest around 03:45, at 220 mg/dL.",
                "The lowest 5 % of readings lay below 70 mg/dL from 19:15 to 21:45.",
                "The pattern of your glucose over the last 14 days was normal.",
                "The middle value of your glucose over the last 14 days was never above 180 mg/dL."
            })
    void anotherTimeLimitOrComfortDoesNot(String sentence) {
        assertThat(passes(sentence, pattern())).isFalse();
    }

    private static boolean passes(String sentence, Evidence evidence) {
        return new AnswerGate().check(sentence, List.of(evidence)).passed();
    }

    /** 120, but 220 from 19:10 to 21:50 and 60 from 4 to 5 h. */
    private static DayPattern pattern() {
        List<GlucosePoint> points = new ArrayList<>();
        for (Instant at = SPAN.from(); at.isBefore(NOW); at = at.plus(Duration.ofMinutes(5))) {
            int minute = at.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / 60;
            boolean evening = minute >= 19 * 60 + 10 && minute < 21 * 60 + 50;
            points.add(new GlucosePoint(at, evening ? 220 : minute / 60 == 4 ? 60 : 120));
        }
        return new DayPattern(
                new Source(Source.Kind.FACT, "glucose", "Glucose by time of day", null, null),
                "glucose",
                AmbulatoryProfile.of(points, ZoneHistory.of(ZoneOffset.UTC)),
                SPAN,
                1,
                "mg/dL",
                0);
    }
}
