package io.epione.models;

import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.NotAssessable;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.risk.ModelRef;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All models that are shipped, each checked as it is opened: its hash, its inputs and outputs, its worked cases. A model
 * that does not hold its promise keeps the service from starting, with the reason. Thread-safe.
 */
@Singleton
public class ModelCatalog implements AutoCloseable {
    private final Map<String, OnnxRiskModel> models = new LinkedHashMap<>();
    private final List<OnnxRiskModel> shadows = new ArrayList<>();

    /** Opens the shipped models that are selected. */
    @Inject
    public ModelCatalog(ModelSelection selection) {
        this(ModelFiles.shipped(), Concepts.shipped(), selection);
    }

    ModelCatalog(ModelFiles files, Concepts concepts, ModelSelection selection) {
        try {
            for (String path : selection.answering(Index.of(files).models())) {
                add(path, Opening.open(new ModelFolder(files, path), concepts));
            }
            for (String path : selection.shadows()) {
                shadows.add(Opening.open(new ModelFolder(files, path), concepts));
            }
        } catch (BrokenModel e) {
            close();
            throw e;
        }
    }

    private void add(String path, OnnxRiskModel model) {
        if (models.putIfAbsent(model.manifest().id(), model) != null) {
            model.close();
            throw new BrokenModel(path, "index.yaml names the model twice");
        }
        for (Manifest.Input input : model.manifest().inputs()) {
            String before = input.from().model();
            if (before != null && !models.containsKey(before)) {
                throw new BrokenModel(path, "index.yaml names it before " + before + ", which it takes an input from");
            }
        }
    }

    /**
     * {@code models/index.yaml}: the folders, a model after those it is chained to, then the trained reader and forecaster,
     * and the rules on series.
     */
    record Index(List<String> models, String urgency, String forecast, List<String> rules) {
        static Index of(ModelFiles files) {
            try {
                return Manifest.read(files.read("index.yaml"), Index.class);
            } catch (IOException e) {
                throw new BrokenModel("index", "index.yaml cannot be read", e);
            }
        }
    }

    /** A container opens the models as it starts, not at the first question. */
    void atStart(@Observes Startup started) {}

    /** All models, each after those whose answers it takes. */
    public List<RiskModel> all() {
        return List.copyOf(models.values());
    }

    public Optional<RiskModel> find(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /**
     * Asks every model that is for profiles about a person, in the order of {@link #all()}; what one says goes into those
     * after it. Refusals come without bounds, which take many times as long and which no judgement needs.
     */
    public List<Assessment> assessAll(ProfileSnapshot snapshot) {
        Map<String, Assessment> answers = new LinkedHashMap<>();
        models.forEach((id, model) -> {
            if (model.manifest().audience() != Manifest.Audience.CALLER) {
                answers.put(id, model.assess(snapshot, answers));
            }
        });
        return List.copyOf(answers.values());
    }

    /** The answers of {@link #assessAll} on the same profile, each refusal with its bounds, for people to read. */
    public List<Assessment> bounded(ProfileSnapshot snapshot, List<Assessment> answers) {
        Map<String, Assessment> earlier = new LinkedHashMap<>();
        List<Assessment> bounded = new ArrayList<>();
        for (Assessment answer : answers) {
            OnnxRiskModel model = models.get(answer.model().id());
            bounded.add(
                    answer instanceof NotAssessable refused && model != null
                            ? refused.within(model.bounds(snapshot, earlier))
                            : answer);
            earlier.put(answer.model().id(), answer);
        }
        return List.copyOf(bounded);
    }

    /** What the shadows would say beside given answers; for keeping, never for showing. */
    public List<Assessment> assessShadows(ProfileSnapshot snapshot, List<Assessment> answers) {
        Map<String, Assessment> earlier = new LinkedHashMap<>();
        answers.forEach(answer -> earlier.put(answer.model().id(), answer));
        return shadows.stream().map(model -> model.assess(snapshot, earlier)).toList();
    }

    /**
     * Runs a model again on the inputs that an answer kept, for comparison bit by bit. Empty unless the very file that
     * gave the answer is open.
     */
    public Optional<Map<String, Double>> again(ModelRef ref, List<InputUsed> inputs) {
        return open(ref)
                .map(model -> model.outputs(
                        inputs.stream().mapToDouble(InputUsed::value).toArray()));
    }

    /** Why an answer that kept these inputs is what it is. Empty unless the very file that gave it is open. */
    public Optional<Explanation> explained(ModelRef ref, List<InputUsed> inputs) {
        return open(ref).map(model -> model.explain(inputs));
    }

    private Optional<OnnxRiskModel> open(ModelRef ref) {
        return Stream.concat(models.values().stream(), shadows.stream())
                .filter(model -> model.card().ref().equals(ref))
                .findFirst();
    }

    @Override
    @PreDestroy
    public void close() {
        models.values().forEach(OnnxRiskModel::close);
        shadows.forEach(OnnxRiskModel::close);
    }
}
