package io.epione.assistant.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.PolicyTrace;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.ModelRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision in words: what went in, which rules and models spoke, what else was possible, what would change it.
 *
 * @param inputs every fact that was there, with its state and its age at the time of the decision
 * @param unknown facts that were not there
 * @param alternatives rules that fired at a lower level
 * @param replay what judging the stored inputs again gives now
 */
record Explanation(
        UUID id,
        String kind,
        Instant at,
        @Nullable String level,
        boolean crisis,
        @Nullable String headline,
        @Nullable String text,
        List<Input> inputs,
        List<String> unknown,
        List<Rule> rules,
        List<String> failed,
        List<Model> models,
        List<Rule> alternatives,
        List<String> wouldChange,
        @Nullable String policyVersion,
        JsonNode output,
        @Nullable Replay replay,
        String contact) {

    record Input(
            String key,
            String label,
            String state,
            @Nullable String value,
            @Nullable String unit,
            @Nullable Instant observedAt,
            @Nullable String age,
            @Nullable String source) {}

    record Rule(String ruleId, String version, String level, String origin, String text, String source) {}

    /** @param explanation what each input added, by the file that answered; null where there is none */
    record Model(
            String id,
            String version,
            String sha256,
            Instant asOf,
            Map<String, Double> outputs,
            io.epione.models.@Nullable Explanation explanation) {
        static Model of(Assessment.RiskAssessment assessment) {
            return of(assessment.model(), assessment.asOf(), assessment.outputs());
        }

        static Model of(ModelRef ref, Instant asOf, Map<String, Double> outputs) {
            return new Model(ref.id(), ref.version(), ref.sha256(), asOf, outputs, null);
        }

        Model with(io.epione.models.@Nullable Explanation why) {
            return new Model(id, version, sha256, asOf, outputs, why);
        }
    }

    /** Whether the same inputs give the identical judgement under the rules of today, or figures by the model of today. */
    record Replay(
            boolean identical,
            @Nullable String policyVersionThen,
            @Nullable String policyVersionNow,
            @Nullable String modelThen,
            @Nullable String modelNow) {}

    static List<Rule> rules(Judgement judgement) {
        return judgement.trace().fired().stream()
                .map(fired -> rule(judgement, fired))
                .toList();
    }

    private static Rule rule(Judgement judgement, PolicyTrace.Fired fired) {
        var reason = judgement.disposition().reasons().stream()
                .filter(candidate -> candidate.ruleId().equals(fired.ruleId()))
                .findFirst();
        return new Rule(
                fired.ruleId(),
                fired.version(),
                fired.level().code(),
                fired.origin(),
                reason.map(found -> found.text()).orElse(""),
                reason.map(found -> found.source()).orElse(""));
    }
}
