package io.epione.policies.rules;

import dev.cel.common.CelValidationException;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.List;
import java.util.Set;

/** A rule whose condition is ready to be evaluated. Immutable, thread-safe. */
public final class CompiledRule {
    private final PolicyRule rule;
    private final CelRuntime.Program program;
    private final Set<String> names;

    private CompiledRule(PolicyRule rule, CelRuntime.Program program) {
        this.rule = rule;
        this.program = program;
        this.names = rule.names();
    }

    /** Everything its condition depends on, as {@link PolicyRule#names()} says it. */
    public Set<String> names() {
        return names;
    }

    /** What became of a condition. */
    public enum Outcome {
        FIRED,
        SILENT,
        /** It could not be evaluated; counts as fired. */
        FAILED
    }

    /** Compiles all rules; a condition that is no condition is a mistake of the file and names its rule. */
    public static List<CompiledRule> all(List<PolicyRule> rules) {
        CelCompiler compiler = Words.compiler();
        CelRuntime runtime = Words.runtime();
        return rules.stream().map(rule -> compile(rule, compiler, runtime)).toList();
    }

    private static CompiledRule compile(PolicyRule rule, CelCompiler compiler, CelRuntime runtime) {
        try {
            return new CompiledRule(
                    rule, runtime.createProgram(compiler.compile(rule.when()).getAst()));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("rule " + rule.id() + ": " + e.getMessage(), e);
        }
    }

    public PolicyRule rule() {
        return rule;
    }

    /** Evaluates the condition; never throws. */
    public Outcome evaluate(Facts facts) {
        try {
            return Boolean.TRUE.equals(Words.evaluate(program, facts)) ? Outcome.FIRED : Outcome.SILENT;
        } catch (CelEvaluationException | RuntimeException e) {
            return Outcome.FAILED;
        }
    }
}
