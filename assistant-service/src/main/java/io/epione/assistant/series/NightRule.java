package io.epione.assistant.series;

import io.epione.models.Explanation;
import io.epione.models.ModelCard;
import io.epione.models.RuleFolder;
import io.epione.models.series.NightSignal;
import io.epione.models.series.NightSignal.Alert;
import io.epione.models.series.NightSignal.Night;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@link NightSignal} over a person's nights of one device: what the last night says, and which nights gave alarm. */
@ApplicationScoped
class NightRule implements SeriesRule {
    static final String MEASURE = "resting_heart_rate";
    /** What it compares with: older nights tell of another season. */
    private static final int DAYS = 90;
    /** From here on a single night is a candidate for an alarm. */
    private static final int ABOVE = 3;

    private static final String SAYS =
            "Your resting heart rate was above your usual two nights in a row: your body looks"
                    + " unlike its usual. Why, this does not tell: stress, alcohol, travel, a vaccination or an illness all do it.";
    private static final String SILENT = "No alarm does not say that nothing is wrong.";

    private final ModelCard card = RuleFolder.card("nightsignal/1.0.0");
    private final DayReader days;
    private final Measure measure;

    NightRule(DayReader days, MeasureCatalog measures) {
        this.days = days;
        this.measure = measures.byKey(MEASURE).orElseThrow();
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Set<String> signals() {
        return Set.of(MEASURE);
    }

    @Override
    public Duration reach() {
        return Duration.ofDays(DAYS);
    }

    @Override
    public Finding judge(Subject subject) {
        if (!subject.scope().allows(DataCategory.WEARABLE)) {
            return Finding.withheld(card, subject, measure);
        }
        DayValues nights = days.read(subject, MEASURE, DAYS, PerDay.LAST);
        if (nights.isEmpty()) {
            return Finding.refused(card, subject, MEASURE, "missing", measure.label() + ": nothing is known.");
        }
        List<Night> judged = NightSignal.FOR_PEOPLE.judge(nights.daily());
        Finding last = last(subject, nights, judged);
        Noticed alarms = NightAlarms.of(subject, nights, judged, measure);
        return new Finding(last.assessment(), last.explanation(), Map.of(MEASURE, Kept.byDay(nights.daily())), alarms);
    }

    private Finding last(Subject subject, DayValues nights, List<Night> judged) {
        Night last = judged.getLast();
        LocalDate yesterday = subject.today().minusDays(1);
        int above = last.restingHeartRate() - last.baseline();
        if (last.day().isBefore(yesterday)) {
            return Finding.refused(
                    card, subject, MEASURE, "stale", "The last night that is known is that of " + last.day() + ".");
        }
        if (last.alert() == Alert.UNKNOWN) {
            return Finding.refused(
                    card,
                    subject,
                    MEASURE,
                    "too-few-nights",
                    NightSignal.FOR_PEOPLE.baselineNights() + " nights must be known to tell what is usual; "
                            + judged.size() + " are.");
        }
        if (above >= ABOVE && nights.on(last.day().minusDays(1)).isEmpty()) {
            return Finding.refused(
                    card,
                    subject,
                    MEASURE,
                    "missing-night",
                    "The last night was above your usual; the"
                            + " night before it is not known, and two in a row are needed to tell.");
        }
        return assessed(subject, nights.last(), last, judged.size());
    }

    @Override
    public Map<String, Double> again(Kept kept, Map<String, Double> then) {
        return outputs(NightSignal.FOR_PEOPLE.judge(kept.daily(MEASURE)).getLast());
    }

    private static Map<String, Double> outputs(Night last) {
        Map<String, Double> outputs = new LinkedHashMap<>();
        outputs.put("alert", (double) last.alert().ordinal() - Alert.NONE.ordinal());
        outputs.put("resting_heart_rate", (double) last.restingHeartRate());
        outputs.put("usual", (double) last.baseline());
        return outputs;
    }

    private Finding assessed(Subject subject, DayValue value, Night last, int known) {
        boolean alarm = last.alert() != Alert.NONE;
        var provenance = value.entry().provenance();
        var assessment = new Assessment.RiskAssessment(
                card.ref(),
                subject.patient(),
                subject.now(),
                outputs(last),
                List.of(
                        new InputUsed(
                                MEASURE,
                                value.value(),
                                last.restingHeartRate() + " /min",
                                Fact.State.MEASURED,
                                value.entry().effective().start(),
                                provenance.source()),
                        new InputUsed(
                                "nights", known, known + " nights", Fact.State.MEASURED, null, provenance.source())),
                List.of(alarm ? SAYS : SILENT),
                true);
        double above = (double) last.restingHeartRate() - last.baseline();
        var explanation = new Explanation(
                "above_usual",
                above,
                0,
                "Compared with the median of your own " + known + " nights.",
                List.of(new Explanation.Share(MEASURE, measure.label(), above)),
                List.of(),
                null,
                new Explanation.Band(last.alert().name().toLowerCase(Locale.ROOT), card.source()));
        return new Finding(assessment, explanation, Map.of(), null);
    }
}
