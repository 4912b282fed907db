package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.rules.CompiledRule;
import io.epione.policies.rules.PolicyRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks every rule about one person. */
final class RuleJudge {
    private final Map<DialogContext.Trigger, RuleIndex> rules = new EnumMap<>(DialogContext.Trigger.class);

    RuleJudge(List<CompiledRule> rules) {
        for (DialogContext.Trigger trigger : DialogContext.Trigger.values()) {
            String on = trigger.name().toLowerCase(Locale.ROOT);
            this.rules.put(
                    trigger,
                    RuleIndex.of(rules.stream()
                            .filter(rule -> rule.rule().on().contains(on))
                            .toList()));
        }
    }

    RuleIndex rules(DialogContext.Trigger trigger) {
        return Objects.requireNonNull(rules.get(trigger));
    }

    List<Verdict> judge(DialogContext.Trigger trigger, CaseFacts facts) {
        List<Verdict> verdicts = new ArrayList<>();
        for (CompiledRule rule : rules(trigger).all()) {
            one(rule, facts).ifPresent(verdicts::add);
        }
        return verdicts;
    }

    /** Fired as it stands; else one level lower by what is only possible; else not at all. */
    static Optional<Verdict> one(CompiledRule compiled, CaseFacts facts) {
        PolicyRule rule = compiled.rule();
        CaseFacts seen = facts.forRule(rule.lookBackHours());
        return switch (compiled.evaluate(seen)) {
            case FIRED -> Optional.of(verdict(rule, rule.level(), "rule", false));
            case FAILED -> Optional.of(verdict(rule, rule.level(), "rule-failed", true));
            case SILENT ->
                facts.unsure() && compiled.evaluate(seen.leniently()) == CompiledRule.Outcome.FIRED
                        ? Optional.of(verdict(rule, lower(rule.level()), "rule-possible", false))
                        : Optional.empty();
        };
    }

    /** What a rule is worth when its findings are only possible; this chooses a floor, it never lowers a level that was set. */
    private static Level lower(Level level) {
        return switch (level) {
            case EMERGENCY -> Level.URGENT;
            case URGENT -> Level.SOON;
            case SOON -> Level.ROUTINE;
            case ROUTINE, SELF_CARE, NONE -> level;
        };
    }

    private static Verdict verdict(PolicyRule rule, Level level, String origin, boolean failed) {
        return new Verdict(
                rule.id(),
                Integer.toString(rule.version()),
                level,
                rule.crisis(),
                origin,
                rule.reason(),
                rule.source().shown(),
                rule.wording(),
                failed);
    }
}
