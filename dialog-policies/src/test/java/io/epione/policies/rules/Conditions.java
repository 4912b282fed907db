package io.epione.policies.rules;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the condition of a rule rests on, read from its syntax tree. */
public final class Conditions {
    private static final Set<String> LISTS = Set.of("any", "every", "number");
    private static final Set<String> COMPARISONS = Set.of("_>=_", "_>_", "_<=_", "_<_");
    private static final Set<String> EQUALITIES = Set.of("_==_", "_!=_");

    private final Set<Atom> atoms = new LinkedHashSet<>();

    private Conditions() {}

    public static List<Atom> atoms(PolicyRule rule) {
        Conditions conditions = new Conditions();
        try {
            conditions.visit(Words.compiler().compile(rule.when()).getAst().getExpr());
        } catch (CelValidationException e) {
            throw new IllegalStateException(rule.id(), e);
        }
        return List.copyOf(conditions.atoms);
    }

    private void visit(CelExpr expression) {
        switch (expression.exprKind().getKind()) {
            case IDENT -> add(new Question(expression.ident().name(), List.of()), true, false);
            case CALL -> call(expression.call());
            case CONSTANT -> {}
            default -> throw new IllegalStateException("not read: " + expression);
        }
    }

    private void call(CelExpr.CelCall call) {
        String function = call.function();
        if (COMPARISONS.contains(function) && !counts(call.args().getFirst())) {
            compare(
                    function,
                    call.args().getFirst(),
                    call.args().getLast().constant().doubleValue());
        } else if (EQUALITIES.contains(function)) {
            equal(
                    function.equals("_==_"),
                    call.args().getFirst(),
                    call.args().getLast().constant().stringValue());
        } else if (LISTS.contains(function)) {
            call.args()
                    .getFirst()
                    .list()
                    .elements()
                    .forEach(concept -> add(
                            new Question("present", List.of(concept.constant().stringValue())), true, false));
        } else if (function.startsWith("_") || function.startsWith("!")) {
            call.args().forEach(this::visit);
        } else {
            add(question(call), true, false);
        }
    }

    /** Whether it counts findings, or reckons with such a count. */
    private static boolean counts(CelExpr compared) {
        String function = compared.callOrDefault().function();
        return LISTS.contains(function) || function.startsWith("_");
    }

    /** The limit itself is on the side that includes it, the next number on the other. */
    private void compare(String operator, CelExpr asked, double limit) {
        Question question = question(asked);
        switch (operator) {
            case "_>=_" -> add(question, limit, Math.nextDown(limit));
            case "_>_" -> add(question, Math.nextUp(limit), limit);
            case "_<=_" -> add(question, limit, Math.nextUp(limit));
            default -> add(question, Math.nextDown(limit), limit);
        }
    }

    private void equal(boolean same, CelExpr asked, String value) {
        String other = Words.VARIABLES.get(asked.ident().name()) == SimpleType.STRING ? "another" : "";
        add(question(asked), same ? value : other, same ? other : value);
    }

    private static Question question(CelExpr asked) {
        return switch (asked.exprKind().getKind()) {
            case IDENT -> new Question(asked.ident().name(), List.of());
            case CALL -> question(asked.call());
            default -> throw new IllegalStateException("not read: " + asked);
        };
    }

    private static Question question(CelExpr.CelCall call) {
        return new Question(
                call.function(), call.args().stream().map(Conditions::constant).toList());
    }

    private static Object constant(CelExpr argument) {
        return switch (argument.constant().getKind()) {
            case STRING_VALUE -> argument.constant().stringValue();
            case DOUBLE_VALUE -> argument.constant().doubleValue();
            default -> throw new IllegalStateException("not read: " + argument);
        };
    }

    private void add(Question question, Object yes, Object no) {
        atoms.add(new Atom(question, yes, no));
    }
}
