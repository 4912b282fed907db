package io.epione.assistant.reply.owndata;

import io.epione.assistant.forecast.ForecastView;
import io.epione.assistant.forecast.ForecastView.Coverage;
import io.epione.assistant.forecast.ForecastView.StepView;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.owndata.DisplayUnits.Display;
import io.epione.profile.risk.Assessment.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The sentences about a forecast: the figure with its interval and that it is no alarm, what is said of a low or of the
 * sensor, and how often forecasts held for this person. That no low is forecast is never said.
 */
record ForecastWords(ForecastView view, Display display, ZoneId zone) {
    private static final String TITLE = "Glucose forecast";

    /** @param ahead minutes; where the readings reach less far, the farthest is told */
    List<Bound> sentences(int ahead) {
        List<Bound> sentences = new ArrayList<>();
        if (view.quantiles().isEmpty()) {
            sentences.add(refused());
        } else {
            StepView step = view.quantiles().stream()
                    .filter(one -> one.minutes() <= ahead)
                    .reduce((_, later) -> later)
                    .orElse(view.quantiles().getFirst());
            sentences.add(figure(step));
            doubts().forEach(text -> sentences.add(quoted(step, text)));
        }
        if (view.coverage().judged() > 0) {
            sentences.add(held(view.coverage()));
        }
        return sentences;
    }

    private Bound refused() {
        List<String> reasons = view.problems().stream().map(Problem::message).toList();
        return Bound.of(
                TITLE + " cannot be worked out for you: " + String.join(" ", reasons) + " " + view.notice(),
                chance(List.of(), Stream.concat(reasons.stream(), Stream.of(view.notice()))));
    }

    private Bound figure(StepView step) {
        Figure low = glucose(Figure.Role.LOW_LIMIT, step.glucose().q05());
        Figure high = glucose(Figure.Role.HIGH_LIMIT, step.glucose().q95());
        Figure middle = glucose(Figure.Role.VALUE, step.glucose().q50());
        Figure minutes = Figure.count(step.minutes(), "minutes");
        Figure nine = Figure.count(Math.round(view.coverage().target() * 10), "");
        Figure ten = Figure.count(10, "times");
        return Bound.of(
                "%s: about %s in %s, and meant to lie between %s and %s %s of %s. %s"
                        .formatted(
                                TITLE,
                                middle.text(),
                                minutes.text(),
                                low.number(),
                                high.text(),
                                nine.text(),
                                ten.text(),
                                view.notice()),
                chance(List.of(middle, minutes, low, high, nine, ten), Stream.of(view.notice())));
    }

    /** A low that may come says itself that the sensor is in doubt. */
    private List<String> doubts() {
        if (view.low() != null) {
            return List.of(Objects.requireNonNull(view.low()).text());
        }
        return view.check() == null
                ? List.of()
                : List.of(Objects.requireNonNull(view.check()).text());
    }

    /** Quoted whole. */
    private Bound quoted(StepView step, String text) {
        return Bound.of(
                text, chance(List.of(glucose(Figure.Role.VALUE, step.glucose().q10())), Stream.of(text)));
    }

    private Bound held(Coverage coverage) {
        Figure inside = Figure.count(coverage.inside(), "");
        Figure judged = Figure.count(coverage.judged(), "forecasts");
        Figure share = new Figure(Figure.Role.CHANCE, 100 * Objects.requireNonNull(coverage.share()), "%", 1);
        Figure target = new Figure(Figure.Role.CHANCE, 100 * coverage.target(), "%", 0);
        Figure minutes = Figure.count(30, "minutes");
        return Bound.of(
                "%s: set beside the readings %s later, %s of %s for you held (%s, where %s is aimed at)."
                        .formatted(TITLE, minutes.text(), inside.text(), judged.text(), share.text(), target.text()),
                chance(List.of(inside, judged, share, target, minutes), Stream.of()));
    }

    private Figure glucose(Figure.Role role, double mgPerDl) {
        return new Figure(role, display.shown(mgPerDl), display.unit(), display.decimals());
    }

    private Chance chance(List<Figure> figures, Stream<String> quoted) {
        Set<String> literals = new HashSet<>(quoted.toList());
        literals.add(TITLE);
        var source = new Source(
                Source.Kind.ASSESSMENT, view.modelId(), TITLE + ", version " + view.version(), null, view.asOf());
        return new Chance(source, figures, literals, zone);
    }
}
