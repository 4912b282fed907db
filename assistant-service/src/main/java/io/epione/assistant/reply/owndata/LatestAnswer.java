package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Draft;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Reading;
import io.epione.assistant.reply.evidence.Source;
import io.epione.policies.wording.Wording;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The newest value of a measure, in words that keep its state: what is stale says its age, what is absent is said so. */
@ApplicationScoped
class LatestAnswer {
    private final MeasureCatalog catalog;
    private final Wording wording;

    LatestAnswer(MeasureCatalog catalog, Wording wording) {
        this.catalog = catalog;
        this.wording = wording;
    }

    Draft of(Ask ask, Measure measure) {
        Draft answer = Draft.of(sentences(ask, measure));
        boolean pressure = measure.key().equals("systolic");
        return pressure
                ? catalog.byKey("diastolic")
                        .filter(other ->
                                ask.snapshot().quantity(other.key()).latest().isPresent())
                        .map(other -> answer.then(Draft.of(sentences(ask, other))))
                        .orElse(answer)
                : answer;
    }

    /** What is said of each state; none but a measured or stale value becomes a figure, and none is ever called normal. */
    private List<Bound> sentences(Ask ask, Measure measure) {
        String label = Labels.within(measure);
        return switch (ask.snapshot().quantity(measure.key())) {
            case Fact.Measured<Value.Quantity>(Fact.Evidence<Value.Quantity> evidence) -> {
                Reading reading = reading(ask, measure, evidence, false);
                yield List.of(Bound.of(
                        "Your latest " + label + " is " + value(reading) + ", measured on " + when(reading) + ".",
                        reading));
            }
            case Fact.Stale<Value.Quantity>(Fact.Evidence<Value.Quantity> evidence, Duration _) -> {
                Reading reading = reading(ask, measure, evidence, true);
                yield List.of(Bound.of(
                        "Your latest " + label + " is " + value(reading) + ", measured on " + when(reading)
                                + "; that is " + reading.ageFigure().text() + " old and may not hold now.",
                        reading));
            }
            case Fact.Imputed<Value.Quantity>(Fact.Evidence<Value.Quantity> evidence, double _) -> {
                Reading reading = reading(ask, measure, evidence, false).asEstimate();
                yield List.of(Bound.of(
                        "Your " + label + " was never measured; an estimate from " + when(reading) + " is "
                                + value(reading) + ".",
                        reading));
            }
            case Fact.Conflicting<Value.Quantity>(List<Fact.Evidence<Value.Quantity>> candidates) ->
                conflicting(ask, measure, candidates);
            case Fact.Withheld<Value.Quantity> _ -> List.of(withheld(label));
            case Fact.NotMeasured<Value.Quantity> _ -> List.of(none(measure, label));
            case Fact.NotCalled<Value.Quantity> _ -> List.of(none(measure, label));
        };
    }

    private List<Bound> conflicting(Ask ask, Measure measure, List<Fact.Evidence<Value.Quantity>> candidates) {
        List<Reading> readings = candidates.stream()
                .map(candidate -> reading(ask, measure, candidate, false))
                .toList();
        if (readings.size() == 1) {
            Reading only = readings.getFirst();
            return List.of(Bound.of(
                    "Your latest " + Labels.within(measure) + " is " + value(only) + ", measured on " + when(only)
                            + " by a device that is recalled; please measure it again with another device.",
                    only));
        }
        List<String> values = readings.stream()
                .map(reading -> value(reading) + " on " + when(reading))
                .toList();
        String text = "Your records disagree about your " + Labels.within(measure) + ": " + String.join(" and ", values)
                + "; I cannot tell which holds.";
        return List.of(new Bound(text, new ArrayList<>(readings)));
    }

    Bound withheld(String label) {
        String text = wording.text("withheld", Map.of("what", label));
        return Bound.of(text, Fixed.template("withheld", text));
    }

    private static Bound none(Measure measure, String label) {
        Source source = new Source(Source.Kind.FACT, measure.key(), measure.label() + " in your profile", null, null);
        return Bound.of("No " + label + " is recorded in your profile.", new Nothing(source, label, null));
    }

    private static Reading reading(Ask ask, Measure measure, Fact.Evidence<Value.Quantity> evidence, boolean stale) {
        DisplayUnits.Display display = DisplayUnits.of(measure, ask.snapshot().person(), ask.text());
        String device = evidence.provenance().device();
        Source source = new Source(
                Source.Kind.FACT,
                measure.code().code() + "@" + evidence.observedAt(),
                measure.label() + ", " + Labels.moment(evidence.observedAt(), ask.zone()) + ", "
                        + (device.isEmpty() ? evidence.provenance().source() : device),
                null,
                evidence.observedAt());
        return new Reading(
                source,
                display.shown(evidence.value().amount()),
                display.unit(),
                display.decimals(),
                evidence.value().comparator().symbol(),
                evidence.observedAt(),
                ask.zone(),
                stale,
                Duration.between(evidence.observedAt(), ask.now()));
    }

    private static String value(Reading reading) {
        String limit = reading.comparator().isEmpty() ? "" : reading.comparator() + " ";
        return limit + reading.figure().text();
    }

    private static String when(Reading reading) {
        return Labels.moment(reading.at(), reading.zone());
    }
}
