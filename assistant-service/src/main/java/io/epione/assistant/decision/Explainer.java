package io.epione.assistant.decision;

import io.epione.assistant.decision.ModelReplay.Replayed;
import io.epione.assistant.triage.SafeJudge;
import io.epione.models.Explanation.Change;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.risk.Assessment;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns a stored decision into an explanation, and replays it. */
@ApplicationScoped
class Explainer {
    private static final String CONTACT =
            "Say \"I want to talk to a person\" in the chat to have a person look at this.";

    private final SafeJudge judge;
    private final MeasureCatalog measures;
    private final DecisionJson json;
    private final Instance<ModelReplay> models;
    private final GeneDecision genes;

    Explainer(
            SafeJudge judge,
            MeasureCatalog measures,
            DecisionJson json,
            @Any Instance<ModelReplay> models,
            GeneDecision genes) {
        this.judge = judge;
        this.measures = measures;
        this.json = json;
        this.models = models;
        this.genes = genes;
    }

    Explanation explain(Decision decision) {
        if (GeneDecision.KINDS.contains(decision.kind())) {
            return genes.explain(decision, CONTACT);
        }
        return Decision.OF_MODELS.contains(decision.kind()) ? ofModel(decision) : ofJudgement(decision);
    }

    private Explanation ofModel(Decision decision) {
        StoredAnswer answer = json.read(decision.output().toString(), StoredAnswer.class);
        Replayed now = answer.saysSomething() ? replayed(answer) : null;
        var why = now == null ? null : now.explanation();
        return new Explanation(
                decision.id(),
                decision.kind(),
                decision.at(),
                null,
                false,
                null,
                null,
                answer.explained(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Explanation.Model.of(answer.model(), answer.asOf(), answer.outputs())
                        .with(why)),
                List.of(),
                why == null
                        ? List.of()
                        : why.changes().stream().map(Change::text).toList(),
                null,
                decision.output(),
                now == null ? null : replay(answer, now),
                CONTACT);
    }

    private @Nullable Replayed replayed(StoredAnswer answer) {
        return models.stream()
                .flatMap(model -> model.replay(answer).stream())
                .findFirst()
                .orElse(null);
    }

    private static Explanation.Replay replay(StoredAnswer answer, Replayed now) {
        String then = answer.model().id() + "/" + answer.model().version();
        return new Explanation.Replay(now.identical(), null, null, then, now.modelNow());
    }

    private Explanation ofJudgement(Decision decision) {
        DialogContext context = decision.context();
        Judgement judgement = decision.judgement();
        ProfileSnapshot profile = context == null ? null : context.profile();
        Level level = judgement == null ? null : judgement.disposition().level();
        List<Explanation.Rule> rules = judgement == null ? List.of() : Explanation.rules(judgement);
        return new Explanation(
                decision.id(),
                decision.kind(),
                decision.at(),
                level == null ? null : level.code(),
                judgement != null && judgement.disposition().crisis(),
                judgement == null ? null : judgement.disposition().headline(),
                context == null || context.text().isEmpty() ? null : context.text(),
                profile == null ? List.of() : inputs(profile),
                profile == null ? List.of() : unknown(profile),
                rules,
                judgement == null ? List.of() : judgement.trace().failed(),
                profile == null ? List.of() : models(profile),
                rules.stream()
                        .filter(rule -> level != null && !rule.level().equals(level.code()))
                        .toList(),
                judgement == null ? List.of() : judgement.trace().wouldChange(),
                judgement == null ? null : judgement.trace().policyVersion(),
                decision.output(),
                context == null || judgement == null ? null : replay(context, judgement),
                CONTACT);
    }

    private Explanation.Replay replay(DialogContext context, Judgement then) {
        Judgement now = judge.judge(context);
        return new Explanation.Replay(
                json.tree(now).equals(json.tree(then)),
                then.trace().policyVersion(),
                now.trace().policyVersion(),
                null,
                null);
    }

    private List<Explanation.Input> inputs(ProfileSnapshot profile) {
        List<Explanation.Input> inputs = new ArrayList<>();
        for (Measure measure : measures.all()) {
            Fact<Quantity> fact = profile.quantity(measure.key());
            if (fact.state() != Fact.State.NOT_MEASURED) {
                inputs.add(input(measure, fact, profile));
            }
        }
        addList(inputs, "conditions", "Conditions", profile.conditions(), profile);
        addList(inputs, "medications", "Medicines", profile.medications(), profile);
        addList(inputs, "allergies", "Allergies", profile.allergies(), profile);
        return inputs;
    }

    private Explanation.Input input(Measure measure, Fact<Quantity> fact, ProfileSnapshot profile) {
        Fact.Evidence<Quantity> evidence = fact.latest().orElse(null);
        return new Explanation.Input(
                measure.key(),
                measure.label(),
                fact.state().name(),
                evidence == null ? null : shown(evidence.value(), measure.decimals()),
                evidence == null ? null : evidence.value().unit(),
                evidence == null ? null : evidence.observedAt(),
                evidence == null
                        ? null
                        : Duration.between(evidence.observedAt(), profile.asOf())
                                .toString(),
                evidence == null ? null : evidence.provenance().source());
    }

    private static String shown(Quantity quantity, int decimals) {
        return quantity.comparator().symbol() + String.format(Locale.ROOT, "%." + decimals + "f", quantity.amount());
    }

    private static <T extends Entry> void addList(
            List<Explanation.Input> inputs, String key, String label, Fact<List<T>> fact, ProfileSnapshot profile) {
        if (fact.state() == Fact.State.NOT_MEASURED) {
            return;
        }
        @Nullable
        String value = fact.latest()
                .map(evidence -> String.join(
                        ", ",
                        evidence.value().stream()
                                .map(entry -> entry.code().label())
                                .toList()))
                .orElse(null);
        inputs.add(new Explanation.Input(key, label, fact.state().name(), value, null, profile.asOf(), null, null));
    }

    private List<String> unknown(ProfileSnapshot profile) {
        return measures.all().stream()
                .filter(measure -> profile.quantity(measure.key()).state() == Fact.State.NOT_MEASURED)
                .map(Measure::label)
                .toList();
    }

    private static List<Explanation.Model> models(ProfileSnapshot profile) {
        return profile.assessments().values().stream()
                .filter(Assessment.RiskAssessment.class::isInstance)
                .map(Assessment.RiskAssessment.class::cast)
                .map(Explanation.Model::of)
                .toList();
    }
}
