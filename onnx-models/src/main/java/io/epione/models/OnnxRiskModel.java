package io.epione.models;

import io.epione.models.Manifest.Audience;
import io.epione.models.Manifest.Caution;
import io.epione.models.Manifest.Output;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.Bounds;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model that is a manifest, a graph and its worked cases. Thread-safe. */
final class OnnxRiskModel implements RiskModel, AutoCloseable {
    private final Manifest manifest;
    private final ModelCard card;
    private final OnnxGraph graph;
    private final Concepts concepts;
    private final CallerInputs callers;

    OnnxRiskModel(Manifest manifest, ModelCard card, OnnxGraph graph, Concepts concepts) {
        this.manifest = manifest;
        this.card = card;
        this.graph = graph;
        this.concepts = concepts;
        this.callers = new CallerInputs(manifest);
    }

    Manifest manifest() {
        return manifest;
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public boolean forCareTeam() {
        return manifest.audience() == Audience.CLINICIAN;
    }

    @Override
    public @Nullable Integer years() {
        return manifest.years();
    }

    @Override
    public Assessment assess(ProfileSnapshot snapshot, Map<String, Assessment> earlier) {
        Gathered gathered = new ProfileInputs(snapshot, earlier, concepts).gather(manifest);
        if (!gathered.problems().isEmpty()) {
            return new NotAssessable(card.ref(), snapshot.person().id(), snapshot.asOf(), gathered.problems());
        }
        return new RiskAssessment(
                card.ref(),
                snapshot.person().id(),
                snapshot.asOf(),
                outputs(gathered.values()),
                gathered.inputs(),
                forReaders(warnings(gathered)),
                manifest.audience() == Audience.PERSON
                        && cautions(gathered).stream().noneMatch(Caution::hide));
    }

    /** Where the outputs must lie that a profile lacks inputs for; null where anything else stands in the way. */
    @Nullable
    Bounds bounds(ProfileSnapshot snapshot, Map<String, Assessment> earlier) {
        return bounds(new ProfileInputs(snapshot, earlier, concepts).gather(manifest));
    }

    @Override
    public Explanation explain(RiskAssessment assessment) {
        if (!assessment.model().equals(card.ref())) {
            throw new IllegalArgumentException("an assessment of another model or version");
        }
        return explain(assessment.inputs());
    }

    /** @param inputs all of a run, in the order of the manifest */
    Explanation explain(List<InputUsed> inputs) {
        return new Explaining(manifest, graph).of(inputs);
    }

    @Override
    public ModelRun run(Map<String, Object> inputs) {
        Gathered gathered = callers.gather(inputs);
        if (!gathered.problems().isEmpty()) {
            return new ModelRun.Refused(card.ref(), gathered.problems(), bounds(gathered));
        }
        return new ModelRun.Answered(card.ref(), outputs(gathered.values()), warnings(gathered));
    }

    private @Nullable Bounds bounds(Gathered gathered) {
        return new Bounding(manifest, graph).of(gathered);
    }

    /** The outputs by name, in the order of the manifest. */
    Map<String, Double> outputs(double[] values) {
        double[] computed = graph.run(new double[][] {values})[0];
        Map<String, Double> outputs = new LinkedHashMap<>();
        for (int i = 0; i < computed.length; i++) {
            Output output = manifest.outputs().get(i);
            if (!(computed[i] >= output.low() && computed[i] <= output.high())) {
                throw new IllegalStateException(
                        manifest.id() + " answered " + output.name() + " outside of what it can be");
            }
            outputs.put(output.name(), computed[i]);
        }
        return outputs;
    }

    private List<String> warnings(Gathered gathered) {
        List<String> warnings = new ArrayList<>(gathered.warnings());
        cautions(gathered).forEach(caution -> warnings.add(caution.text()));
        if (manifest.always() != null) {
            warnings.add(manifest.always());
        }
        return warnings;
    }

    private List<String> forReaders(List<String> warnings) {
        if (manifest.audience() != Audience.PERSON) {
            warnings.add("This figure is for the care team.");
        }
        return warnings;
    }

    private List<Caution> cautions(Gathered gathered) {
        return manifest.cautions().stream()
                .filter(caution -> gathered.inputs().stream()
                        .anyMatch(input -> input.name().equals(caution.input()) && caution.holds(input.value())))
                .toList();
    }

    @Override
    public void close() {
        graph.close();
    }
}
