package io.epione.models;

import io.epione.models.Explanation.Band;
import io.epione.models.Explanation.Change;
import io.epione.models.Explanation.Share;
import io.epione.models.Manifest.Input;
import io.epione.models.Manifest.Output;
import io.epione.profile.risk.InputUsed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Explains the headline output of a model against its reference person, who has the same age and sex. */
final class Explaining {
    private final Manifest manifest;
    private final OnnxGraph graph;
    private final int headline;

    Explaining(Manifest manifest, OnnxGraph graph) {
        this.manifest = manifest;
        this.graph = graph;
        this.headline = manifest.headlineIndex();
    }

    /** @param used all inputs of a run, in the order of the manifest */
    Explanation of(List<InputUsed> used) {
        double[] person = used.stream().mapToDouble(InputUsed::value).toArray();
        double[] reference = person.clone();
        List<Integer> features = features(person, reference);
        double[] shares = Shapley.values(person, reference, features, this::outputs);
        double[] ends = outputs(new double[][] {person, reference});
        Output output = manifest.outputs().get(headline);
        return new Explanation(
                output.name(),
                ends[0],
                ends[1],
                comparedWith(),
                IntStream.range(0, shares.length)
                        .mapToObj(f -> share(features.get(f), shares[f]))
                        .toList(),
                changes(person, ends[0]),
                frequency(ends[0]),
                band(output, ends[0]));
    }

    /** The inputs that differ from the reference, which is filled in; what is absent stays so for both. */
    private List<Integer> features(double[] person, double[] reference) {
        List<Integer> features = new ArrayList<>();
        for (int place = 0; place < person.length; place++) {
            Input input = manifest.inputs().get(place);
            boolean absent =
                    input.absent() != null && person[place] == input.absent().value();
            Double value = input.reference();
            if (value != null && !absent && value != person[place] && features.size() < Shapley.MOST_FEATURES) {
                reference[place] = value;
                features.add(place);
            }
        }
        return features;
    }

    private double[] outputs(double[][] rows) {
        return Arrays.stream(graph.run(rows)).mapToDouble(row -> row[headline]).toArray();
    }

    private Share share(int place, double amount) {
        Input input = manifest.inputs().get(place);
        return new Share(input.name(), input.label(), amount);
    }

    private List<Change> changes(double[] person, double now) {
        List<Change> changes = new ArrayList<>();
        for (int place = 0; place < person.length; place++) {
            Input input = manifest.inputs().get(place);
            Double to = input.reference();
            if (!input.changeable() || to == null || to == person[place]) {
                continue;
            }
            double[] changed = person.clone();
            changed[place] = to;
            double then = outputs(new double[][] {changed})[0];
            if (then < now) {
                changes.add(new Change(input.name(), to, then, text(input, person[place], to, now, then)));
            }
        }
        return changes;
    }

    private String text(Input input, double from, double to, double now, double then) {
        return "%s: people with %s instead of %s, and all else the same, have %s; an association, not a promise."
                .formatted(input.label(), Domain.shown(input, to), Domain.shown(input, from), figures(now, then));
    }

    private String figures(double now, double then) {
        if (manifest.years() == null) {
            return "%s instead of %s".formatted(shown(then), shown(now));
        }
        List<NaturalFrequency> both = NaturalFrequency.apart(then, now);
        return "a risk of %s instead of %s".formatted(both.getFirst(), both.getLast());
    }

    private String comparedWith() {
        String others = manifest.inputs().stream()
                .filter(input -> input.reference() != null)
                .map(input -> input.label() + " " + Domain.shown(input, Objects.requireNonNull(input.reference())))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? "" : "Compared with somebody of the same age and sex and: " + others + ".";
    }

    private @Nullable String frequency(double value) {
        return manifest.years() == null
                ? null
                : "About %s people like you within %d years.".formatted(shown(value), manifest.years());
    }

    /** A probability as so many of so many, any other figure as a number. */
    private String shown(double value) {
        return manifest.years() == null
                ? Domain.number(Math.round(value * 10) / 10.0)
                : NaturalFrequency.of(value).toString();
    }

    private static @Nullable Band band(Output output, double value) {
        return output.bands().stream()
                .filter(band -> band.below() == null || value < band.below())
                .findFirst()
                .map(band -> new Band(band.name(), Objects.requireNonNullElse(output.bandsSource(), "")))
                .orElse(null);
    }
}
