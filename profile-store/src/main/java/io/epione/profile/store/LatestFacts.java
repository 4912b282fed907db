package io.epione.profile.store;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.Layers;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Asides;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.Fact.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of every measure, from the newest entry of every series.
 *
 * <p>Two sources or devices contradict each other when their newest values lie within five minutes and differ by more
 * than a fifth of the larger one; wearables are excepted, as two of them count different things. What is counted by the
 * day follows {@link io.epione.profile.snapshot.DayCounts}, a component never stands beside the value as such, see
 * {@link Asides}. A value in another unit than the measure's is no value of the measure. What a recalled device says
 * counts for nothing; where nobody else says anything, it stands as contradicted.
 */
final class LatestFacts {
    private static final Duration SAME_TIME = Duration.ofMinutes(5);
    private static final double TOLERANCE = 0.2;
    private static final Comparator<Evidence<Quantity>> NEWEST_FIRST = Comparator.comparing(
                    (Evidence<Quantity> e) -> e.observedAt())
            .reversed()
            .thenComparing(e -> e.provenance().source())
            .thenComparing(e -> e.provenance().device())
            .thenComparing(e -> e.value().amount());

    private final MeasureCatalog catalog;
    private final Instant asOf;

    LatestFacts(MeasureCatalog catalog, Instant asOf) {
        this.catalog = catalog;
        this.asOf = asOf;
    }

    Map<String, Fact<Quantity>> of(Collection<Entry.Observation> newest, ConsentedScope scope) {
        var evidence = new HashMap<String, List<Evidence<Quantity>>>();
        for (Entry.Observation observation : Asides.without(newest)) {
            collect(observation.code(), observation.value(), observation, evidence);
        }
        var facts = new HashMap<String, Fact<Quantity>>();
        for (Measure measure : catalog.all()) {
            facts.put(
                    measure.key(),
                    scope.allows(Layers.of(measure))
                            ? fact(measure, evidence.getOrDefault(measure.key(), List.of()))
                            : new Fact.Withheld<>());
        }
        return facts;
    }

    private void collect(
            Code code, Value value, Entry.Observation observation, Map<String, List<Evidence<Quantity>>> evidence) {
        switch (value) {
            case Quantity quantity ->
                catalog.byCode(code)
                        .filter(measure -> measure.unit().equals(quantity.unit()))
                        .ifPresent(measure -> evidence.computeIfAbsent(measure.key(), k -> new ArrayList<>())
                                .add(new Evidence<>(
                                        quantity, observedAt(observation.effective()), observation.provenance())));
            case Value.Components(List<Value.Component> parts) ->
                parts.forEach(part -> collect(part.code(), part.value(), observation, evidence));
            case Value.Coded coded -> {}
            case Value.Text text -> {}
        }
    }

    /** A period counts as observed at its end, once it has ended. */
    private Instant observedAt(EffectiveTime effective) {
        Instant end = effective.end();
        return end == null || end.isAfter(asOf) || end.isBefore(effective.start()) ? effective.start() : end;
    }

    private Fact<Quantity> fact(Measure measure, List<Evidence<Quantity>> candidates) {
        if (candidates.isEmpty()) {
            return new Fact.NotMeasured<>();
        }
        var sorted = candidates.stream()
                .filter(e -> !e.provenance().recalled())
                .sorted(NEWEST_FIRST)
                .toList();
        if (sorted.isEmpty()) {
            return new Fact.Conflicting<>(
                    candidates.stream().sorted(NEWEST_FIRST).toList());
        }
        Evidence<Quantity> newest = sorted.getFirst();
        Duration age = Duration.between(newest.observedAt(), asOf);
        if (age.compareTo(measure.maxAge()) > 0) {
            return new Fact.Stale<>(newest, age);
        }
        if (measure.category().equals("wearable")) {
            return new Fact.Measured<>(newest);
        }
        var disputed = sorted.stream().filter(e -> contradicts(newest, e)).toList();
        if (disputed.isEmpty()) {
            return new Fact.Measured<>(newest);
        }
        var all = new ArrayList<Evidence<Quantity>>();
        all.add(newest);
        all.addAll(disputed);
        return new Fact.Conflicting<>(all);
    }

    private static boolean contradicts(Evidence<Quantity> newest, Evidence<Quantity> other) {
        double a = newest.value().amount();
        double b = other.value().amount();
        boolean sameSeries = newest.provenance()
                        .source()
                        .equals(other.provenance().source())
                && newest.provenance().device().equals(other.provenance().device());
        return !sameSeries
                && Duration.between(other.observedAt(), newest.observedAt()).compareTo(SAME_TIME) <= 0
                && Math.abs(a - b) > TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }
}
