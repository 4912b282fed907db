package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.series.SeriesWatch;
import io.epione.models.ModelCard;
import io.epione.profile.risk.Assessment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * "Is my body unlike its usual": what the rules on series say, each with its reservation in the same sentence, or why they
 * say nothing. No illness is named.
 */
@ApplicationScoped
class BodyAnswer {
    private static final Pattern ASKS =
            Pattern.compile("\\bmy body\\b.{0,60}\\b(?:un)?(?:usual|like|off|different|strange)\\b"
                    + "|\\bmy (?:watch|wearables?|ring|tracker|band|sensors?)\\b.{0,40}\\b(?:say|show|tell|notice|think|see)\\w*\\b.{0,40}"
                    + "\\b(?:body|usual|unusual|unlike|sick|ill|illness|unwell|getting something)\\b");
    /** The figure that is told of each rule. */
    private static final Map<String, String> TOLD =
            Map.of("sensor-deviation", "score", "nightsignal", "resting_heart_rate");

    private final SeriesWatch series;

    BodyAnswer(SeriesWatch series) {
        this.series = series;
    }

    Optional<Draft> answer(Ask ask) {
        if (!ASKS.matcher(ask.text().toLowerCase(Locale.ROOT)).find()) {
            return Optional.empty();
        }
        return Optional.of(Draft.of(series.now(ask.scope(), true, TOLD.keySet()).stream()
                .map(said -> sentence(ask, said.assessment(), said.card()))
                .toList()));
    }

    private static Bound sentence(Ask ask, Assessment said, ModelCard card) {
        return switch (said) {
            case Assessment.NotAssessable not -> {
                List<String> reasons =
                        not.problems().stream().map(Assessment.Problem::message).toList();
                yield Bound.of(
                        card.title() + " cannot be worked out for you: " + String.join(" ", reasons),
                        chance(ask, said, card, List.of(), reasons.stream()));
            }
            case Assessment.RiskAssessment risk -> {
                ModelCard.Output output = told(card);
                double value = Objects.requireNonNull(risk.outputs().get(output.name()));
                Figure figure = new Figure(
                        Figure.Role.VALUE,
                        value,
                        output.unit().equals("1") ? "" : output.unit(),
                        value == Math.rint(value) ? 0 : 1);
                yield Bound.of(
                        output.label() + ": " + figure.text() + ", by " + card.title() + ". "
                                + String.join(" ", risk.warnings()),
                        chance(
                                ask,
                                said,
                                card,
                                List.of(figure),
                                Stream.concat(risk.warnings().stream(), Stream.of(output.label()))));
            }
        };
    }

    private static ModelCard.Output told(ModelCard card) {
        String name = TOLD.get(card.ref().id());
        return card.outputs().stream()
                .filter(output -> output.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Chance chance(
            Ask ask, Assessment said, ModelCard card, List<Figure> figures, Stream<String> quoted) {
        Set<String> literals = new HashSet<>(quoted.toList());
        literals.add(card.title());
        var source = new Source(
                Source.Kind.ASSESSMENT,
                card.ref().id(),
                card.title() + ", version " + card.ref().version(),
                null,
                said.asOf());
        return new Chance(source, figures, literals, ask.zone());
    }
}
