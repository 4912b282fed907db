package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.LabEstimate;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Span;
import io.epione.assistant.series.Hba1cEstimate;
import io.epione.assistant.series.SensorSpan;
import io.epione.assistant.series.SeriesWatch;
import io.epione.profile.observation.Measure;
import io.epione.profile.risk.Assessment;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sentences about an estimate of HbA1c; each says that it is one. */
record EstimateWords(Ask ask, SeriesWatch.Said said, Measure glucose) {
    private static final String HBA1C = "HbA1c";
    private static final String PAPER = "Bergenstal 2018, Diabetes Care 41:2275";
    private static final String PAPER_URL = "https://doi.org/10.2337/dc18-1581";
    private static final String WHY_APART =
            "When lab value and estimate disagree, ask your care team why. Red blood cells"
                    + " that live shorter or longer than usual can be one cause.";

    Bound estimate(Assessment.RiskAssessment made) {
        Figure value = value(made);
        double mean = made.inputs().getFirst().value();
        DisplayUnits.Display display = DisplayUnits.of(glucose, ask.snapshot().person(), ask.text());
        Figure average = new Figure(Figure.Role.MEAN, display.shown(mean), display.unit(), display.decimals());
        LabEstimate evidence = evidence(List.of(value, average));
        return Bound.of(
                "Estimated, not measured: an %s of about %s, from your average %s of %s %s."
                        .formatted(
                                HBA1C,
                                value.text(),
                                evidence.from(),
                                average.text(),
                                evidence.span().words()),
                evidence);
    }

    Bound agreement() {
        return Published.say(
                Hba1cEstimate.MODEL, Hba1cEstimate.AGREEMENT, Hba1cEstimate.STUDY, Hba1cEstimate.STUDY_URL);
    }

    /** Nothing where laboratory and estimate lie closer than {@link Hba1cEstimate#DISAGREE}, as they are shown. */
    List<Bound> apart(Assessment.RiskAssessment made, double lab) {
        Figure measured = new Figure(Figure.Role.VALUE, lab, "%", 1);
        double apart = measured.rounded().subtract(value(made).rounded()).abs().doubleValue();
        if (apart < Hba1cEstimate.DISAGREE) {
            return List.of();
        }
        Figure difference = new Figure(Figure.Role.DIFFERENCE, apart, "points", 1);
        return List.of(
                Bound.of(
                        "Lab value and estimate disagree: the difference is %s.".formatted(difference.text()),
                        evidence(List.of(difference))),
                Published.say(Hba1cEstimate.MODEL, WHY_APART, PAPER, PAPER_URL));
    }

    Bound refused(Assessment.NotAssessable not) {
        List<String> reasons =
                not.problems().stream().map(Assessment.Problem::message).toList();
        Set<String> literals = new HashSet<>(reasons);
        literals.add(said.card().title());
        return Bound.of(
                said.card().title() + " cannot be worked out for you: " + String.join(" ", reasons),
                new Chance(source(), List.of(), literals, ask.zone()));
    }

    private static Figure value(Assessment.RiskAssessment made) {
        return new Figure(Figure.Role.VALUE, made.outputs().values().iterator().next(), "%", 1);
    }

    private LabEstimate evidence(List<Figure> figures) {
        var span = new Span("over the last 14 days", SensorSpan.from(ask.zone(), ask.now()), ask.now(), ask.zone());
        return new LabEstimate(source(), HBA1C, Labels.within(glucose), figures, span);
    }

    private Source source() {
        return new Source(
                Source.Kind.ASSESSMENT,
                said.card().ref().id(),
                said.card().title() + ", version " + said.card().ref().version() + ", estimated and not measured",
                null,
                said.assessment().asOf());
    }
}
