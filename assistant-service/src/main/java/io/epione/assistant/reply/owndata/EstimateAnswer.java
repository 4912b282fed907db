package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.Phrases;
import io.epione.assistant.series.Hba1cEstimate;
import io.epione.assistant.series.SeriesWatch;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.risk.Assessment;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the sensor lets one expect of HbA1c, after what the laboratory said or that it said nothing; where the two lie apart,
 * that is said. "What is my GMI" is answered by it, too.
 */
@ApplicationScoped
class EstimateAnswer {
    private static final String HBA1C = "hba1c";
    private static final Pattern ASKS = Pattern.compile(
            "\\bmy (?:current |latest )?(?:gmi|glucose management indicator|ea1c|estimated (?:hb)?a1c)\\b");

    private final SeriesWatch series;
    private final LatestAnswer latest;
    private final Measure hba1c;
    private final Measure glucose;
    private final Phrases phrases;

    EstimateAnswer(SeriesWatch series, LatestAnswer latest, MeasureCatalog measures, Phrases phrases) {
        this.series = series;
        this.latest = latest;
        this.hba1c = measures.byKey(HBA1C).orElseThrow();
        this.glucose = measures.byKey("glucose").orElseThrow();
        this.phrases = phrases;
    }

    /** The laboratory's value first, as everywhere. */
    Optional<Draft> answer(Ask ask) {
        String words = Asking.plain(ask.text());
        return ASKS.matcher(words).find() && !words.contains(" mean")
                ? Optional.of(latest.of(ask, hba1c).then(told(ask, true)))
                : Optional.empty();
    }

    /** What goes with the newest value of a measure; nothing for any but HbA1c, and nothing without a sensor. */
    Draft beside(Ask ask, Measure measure) {
        return measure.key().equals(HBA1C) ? told(ask, false) : Draft.EMPTY;
    }

    private Draft told(Ask ask, boolean asked) {
        return series.now(ask.scope(), false, Set.of(Hba1cEstimate.MODEL)).stream()
                .findFirst()
                .map(said -> told(ask, said, asked))
                .orElse(Draft.EMPTY);
    }

    private Draft told(Ask ask, SeriesWatch.Said said, boolean asked) {
        var words = new EstimateWords(ask, said, glucose);
        return switch (said.assessment()) {
            case Assessment.RiskAssessment made -> {
                Optional<Double> measured = measured(ask);
                Draft estimate = Draft.of(words.estimate(made)).then(Draft.of(words.agreement()));
                yield measured.map(lab -> estimate.then(Draft.of(phrases.say("hba1c-lab-and-estimate")))
                                .then(Draft.of(words.apart(made, lab))))
                        .orElse(estimate);
            }
            case Assessment.NotAssessable not ->
                asked
                                || not.problems().stream()
                                        .anyMatch(problem -> problem.code().equals("too-little-data"))
                        ? Draft.of(words.refused(not))
                        : Draft.EMPTY;
        };
    }

    private static Optional<Double> measured(Ask ask) {
        Fact<Quantity> lab = ask.snapshot().quantity(HBA1C);
        return lab.latest()
                .map(Fact.Evidence::value)
                .filter(value -> value.comparator().symbol().isEmpty())
                .map(Quantity::amount);
    }
}
