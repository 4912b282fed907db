package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.Source;
import io.epione.models.Explanation;
import io.epione.models.Explanation.Change;
import io.epione.models.ModelCard;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.RiskAssessment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The sentences about an assessment: its figures in natural frequencies, each with the caveat in the same sentence and the
 * explained one with its band; the stated person it is compared with; and what would be with one thing changed.
 */
record RiskWords(ModelCard card, RiskAssessment risk, Explanation explanation, ZoneId zone) {
    private static final int FIGURES = 3;
    private static final int CHANGES = 2;

    List<Bound> sentences() {
        List<Bound> sentences = new ArrayList<>();
        card.outputs().stream()
                .filter(output -> risk.outputs().containsKey(output.name()))
                .limit(FIGURES)
                .forEach(output -> sentences.add(figure(output)));
        if (!explanation.shares().isEmpty()) {
            sentences.add(compared());
        }
        explanation.changes().stream()
                .sorted(Comparator.comparingDouble(Change::value))
                .limit(CHANGES)
                .forEach(change -> sentences.add(changed(change)));
        return sentences;
    }

    private Bound figure(ModelCard.Output output) {
        double value = Objects.requireNonNull(risk.outputs().get(output.name()));
        String caveat = risk.warnings().isEmpty() ? "" : " " + String.join(" ", risk.warnings());
        Set<String> literals = new HashSet<>(risk.warnings());
        literals.add(output.label());
        String band = "";
        if (explanation.band() != null && output.name().equals(explanation.output())) {
            String named = "%s (%s)"
                    .formatted(explanation.band().name(), explanation.band().source());
            literals.add(named);
            band = "; " + named;
        }
        return said(
                output.label() + ": " + amount(output, value, " like you") + ", by " + card.title() + band + "."
                        + caveat,
                figures(output, value),
                literals);
    }

    private Bound compared() {
        ModelCard.Output output = explained();
        String person = explanation.comparedWith().replaceFirst("\\.$", "");
        return said(
                person + ": " + amount(output, explanation.reference(), "") + ", by " + card.title() + ".",
                figures(output, explanation.reference()),
                Set.of(person));
    }

    /** Quoted whole, with the words that it is no promise. */
    private Bound changed(Change change) {
        return said(change.text(), figures(explained(), explanation.value()), Set.of(change.text()));
    }

    private Bound said(String text, List<Figure> figures, Set<String> quoted) {
        Set<String> literals = new HashSet<>(quoted);
        literals.add(card.title());
        return Bound.of(text, new Chance(source(card, risk), figures, literals, zone));
    }

    private ModelCard.Output explained() {
        return card.outputs().stream()
                .filter(output -> output.name().equals(explanation.output()))
                .findFirst()
                .orElseThrow();
    }

    private static String amount(ModelCard.Output output, double value, String people) {
        List<Figure> figures = figures(output, value);
        return figures.size() == 1
                ? figures.getFirst().text()
                : "about %s of %s%s (%s)"
                        .formatted(
                                figures.get(0).text(),
                                figures.get(1).text(),
                                people,
                                figures.get(2).text());
    }

    private static List<Figure> figures(ModelCard.Output output, double value) {
        boolean probability = output.unit().equals("1") && value >= 0 && value <= 1;
        return probability
                ? Chance.frequency(value)
                : List.of(
                        new Figure(Figure.Role.VALUE, value, plain(output.unit()), value == Math.rint(value) ? 0 : 1));
    }

    private static String plain(String unit) {
        return unit.equals("mL/min/{1.73_m2}")
                ? "mL/min/1.73 m\u00B2"
                : unit.equals("1") || unit.startsWith("{") ? "" : unit;
    }

    static Source source(ModelCard card, Assessment assessment) {
        return new Source(
                Source.Kind.ASSESSMENT,
                card.ref().id(),
                card.title() + ", version " + card.ref().version(),
                null,
                assessment.asOf());
    }
}
