package io.epione.assistant.series;

import io.epione.models.Explanation;
import io.epione.models.ModelCard;
import io.epione.models.RuleFolder;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.glucose.Gmi;
import io.epione.profile.glucose.SensorData;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * HbA1c from the sensor's mean of 14 days ({@link Gmi}). Estimated, not measured: it says so in its kind and its warnings,
 * and is no fact of HbA1c. No delivery starts it; it is worked out when somebody asks.
 */
@ApplicationScoped
class Hba1cRule implements SeriesRule {
    private static final String OUTPUT = "hba1c_estimate";
    private static final String GLUCOSE = "glucose";
    private static final double REFERENCE = 150;
    private static final String NOT_MEASURED =
            "Estimated from the glucose sensor, not measured in blood. It does not replace a laboratory value.";
    private static final String AT_LIMIT = "Values beyond what the sensor shows are counted at its limit.";

    private final ModelCard card = RuleFolder.card(Hba1cEstimate.MODEL + "/1.0.0");
    private final ProfileReader profiles;
    private final MeasureCatalog measures;

    Hba1cRule(ProfileReader profiles, MeasureCatalog measures) {
        this.profiles = profiles;
        this.measures = measures;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Set<String> signals() {
        return Set.of();
    }

    @Override
    public Duration reach() {
        return Duration.ofDays(SensorData.ENOUGH_DAYS);
    }

    @Override
    public Finding judge(Subject subject) {
        if (!subject.scope().allows(DataCategory.GLUCOSE)) {
            return Finding.withheld(card, subject, measures.byKey(GLUCOSE).orElseThrow());
        }
        Instant now = subject.now();
        SensorData data = SensorData.of(profiles.glucose(
                subject.scope(), SensorSpan.from(subject.person().zone(), now), now.plus(1, ChronoUnit.MICROS), now));
        if (data.readings() == 0) {
            return Finding.refused(card, subject, GLUCOSE, "missing", "Sensor glucose of the last 14 days: none.");
        }
        if (!data.sufficient()) {
            return Finding.refused(card, subject, GLUCOSE, "too-little-data", SensorSpan.tooLittle(data));
        }
        double estimate = Gmi.of(data.mean());
        return new Finding(
                new Assessment.RiskAssessment(
                        card.ref(),
                        subject.patient(),
                        now,
                        Map.of(OUTPUT, estimate),
                        inputs(subject, data),
                        warnings(data),
                        true,
                        Assessment.Kind.MODEL_ESTIMATE),
                explanation(data.mean()),
                Map.of(GLUCOSE, Map.of(subject.today().toString(), data.mean())),
                null);
    }

    private List<InputUsed> inputs(Subject subject, SensorData data) {
        String source =
                profiles
                        .observations(subject.scope(), new ProfileReader.Query(GLUCOSE, null, null, 1, null))
                        .items()
                        .stream()
                        .map(newest -> newest.provenance().source())
                        .findFirst()
                        .orElse("");
        String mean = String.format(
                Locale.ROOT,
                "mean %.0f mg/dL of %d readings from %s to %s",
                data.mean(),
                data.readings(),
                data.first(),
                data.last());
        String wear = String.format(Locale.ROOT, "%.0f %%", data.wear());
        return List.of(
                new InputUsed(GLUCOSE, data.mean(), mean, Fact.State.MEASURED, data.last(), source),
                new InputUsed("wear", data.wear(), wear, Fact.State.MEASURED, data.last(), source));
    }

    private static List<String> warnings(SensorData data) {
        List<String> warnings = new ArrayList<>(List.of(NOT_MEASURED, Hba1cEstimate.AGREEMENT));
        if (data.censoredLow() + data.censoredHigh() > 0) {
            warnings.add(AT_LIMIT);
        }
        return warnings;
    }

    private static Explanation explanation(double mean) {
        double value = Gmi.of(mean);
        double reference = Gmi.of(REFERENCE);
        return new Explanation(
                OUTPUT,
                value,
                reference,
                "Compared with a mean glucose of 150 mg/dL.",
                List.of(new Explanation.Share(GLUCOSE, "Mean sensor glucose", value - reference)),
                List.of(),
                null,
                null);
    }

    @Override
    public Map<String, Double> again(Kept kept, Map<String, Double> then) {
        double mean = kept.series()
                .getOrDefault(GLUCOSE, Map.of())
                .getOrDefault(kept.day().toString(), Double.NaN);
        return Map.of(OUTPUT, Gmi.of(mean));
    }
}
