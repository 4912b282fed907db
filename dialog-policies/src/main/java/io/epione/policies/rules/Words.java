package io.epione.policies.rules;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words of conditions, as CEL knows them: their types, and how they are answered from {@link Facts}. */
final class Words {
    private static final CelType LIST = ListType.create(SimpleType.STRING);

    static final Map<String, CelType> VARIABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("age", SimpleType.DOUBLE),
            Map.entry("age_unknown", SimpleType.BOOL),
            Map.entry("infant", SimpleType.BOOL),
            Map.entry("child", SimpleType.BOOL),
            Map.entry("sex", SimpleType.STRING),
            Map.entry("pregnant", SimpleType.BOOL),
            Map.entry("maybe_pregnant", SimpleType.BOOL),
            Map.entry("postpartum", SimpleType.BOOL),
            Map.entry("weeks", SimpleType.DOUBLE),
            Map.entry("subject", SimpleType.STRING),
            Map.entry("holder", SimpleType.BOOL)));

    private record Word(String name, CelType result, List<CelType> arguments) {}

    private static final List<Word> WORDS = List.of(
            new Word("present", SimpleType.BOOL, List.of(SimpleType.STRING)),
            new Word("maybe", SimpleType.BOOL, List.of(SimpleType.STRING)),
            new Word("absent", SimpleType.BOOL, List.of(SimpleType.STRING)),
            new Word("takes", SimpleType.BOOL, List.of(SimpleType.STRING)),
            new Word("condition", SimpleType.BOOL, List.of(SimpleType.STRING)),
            new Word("hours", SimpleType.DOUBLE, List.of(SimpleType.STRING)),
            new Word("severity", SimpleType.DOUBLE, List.of(SimpleType.STRING)),
            new Word("lowest", SimpleType.DOUBLE, List.of(SimpleType.STRING)),
            new Word("highest", SimpleType.DOUBLE, List.of(SimpleType.STRING)),
            new Word("falling", SimpleType.BOOL, List.of(SimpleType.STRING)),
            new Word("answer", SimpleType.DOUBLE, List.of(SimpleType.STRING)),
            new Word("lowest_within", SimpleType.DOUBLE, List.of(SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("highest_within", SimpleType.DOUBLE, List.of(SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("event", SimpleType.BOOL, List.of(SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("risk", SimpleType.DOUBLE, List.of(SimpleType.STRING, SimpleType.STRING)),
            new Word(
                    "risk_within", SimpleType.DOUBLE, List.of(SimpleType.STRING, SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("answer_within", SimpleType.DOUBLE, List.of(SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("recorded", SimpleType.BOOL, List.of(SimpleType.STRING)),
            new Word("lately", SimpleType.BOOL, List.of(SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("news2", SimpleType.DOUBLE, List.of(SimpleType.STRING)),
            new Word("any", SimpleType.BOOL, List.of(LIST)),
            new Word("every", SimpleType.BOOL, List.of(LIST)),
            new Word("number", SimpleType.INT, List.of(LIST)));

    /** The facts of the evaluation that is going on; so the answers are bound once and not anew for every rule. */
    private static final ScopedValue<Facts> ASKED = ScopedValue.newInstance();

    private static final CelLateFunctionBindings ANSWERS = answers();

    private Words() {}

    static CelCompiler compiler() {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
                .setResultType(SimpleType.BOOL);
        VARIABLES.forEach(builder::addVar);
        for (Word word : WORDS) {
            builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                    word.name(), CelOverloadDecl.newGlobalOverload(word.name(), word.result(), word.arguments())));
        }
        return builder.build();
    }

    static CelRuntime runtime() {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .addLateBoundFunctions(WORDS.stream().map(Word::name).toList())
                .build();
    }

    /** Evaluates a condition with its words answered from the facts. */
    static Object evaluate(CelRuntime.Program program, Facts facts) throws CelEvaluationException {
        // A map would be copied for every rule.
        CelVariableResolver variables =
                name -> Optional.ofNullable(facts.variables().get(name));
        return ScopedValue.where(ASKED, facts).call(() -> program.eval(variables, ANSWERS));
    }

    private static CelLateFunctionBindings answers() {
        return CelLateFunctionBindings.from(List.of(
                CelFunctionBinding.from(
                        "present", String.class, of -> ASKED.get().present(of)),
                CelFunctionBinding.from("maybe", String.class, of -> ASKED.get().maybe(of)),
                CelFunctionBinding.from(
                        "absent", String.class, of -> ASKED.get().absent(of)),
                CelFunctionBinding.from("takes", String.class, of -> ASKED.get().takes(of)),
                CelFunctionBinding.from(
                        "condition", String.class, of -> ASKED.get().condition(of)),
                CelFunctionBinding.from("hours", String.class, of -> ASKED.get().hours(of)),
                CelFunctionBinding.from(
                        "severity", String.class, of -> ASKED.get().severity(of)),
                CelFunctionBinding.from(
                        "lowest", String.class, of -> ASKED.get().lowest(of)),
                CelFunctionBinding.from(
                        "highest", String.class, of -> ASKED.get().highest(of)),
                CelFunctionBinding.from(
                        "falling", String.class, of -> ASKED.get().falling(of)),
                CelFunctionBinding.from(
                        "answer", String.class, of -> ASKED.get().answer(of)),
                CelFunctionBinding.from(
                        "lowest_within",
                        String.class,
                        Double.class,
                        (of, within) -> ASKED.get().lowestWithin(of, within)),
                CelFunctionBinding.from(
                        "highest_within",
                        String.class,
                        Double.class,
                        (of, within) -> ASKED.get().highestWithin(of, within)),
                CelFunctionBinding.from(
                        "event",
                        String.class,
                        Double.class,
                        (of, within) -> ASKED.get().event(of, within)),
                CelFunctionBinding.from(
                        "risk",
                        String.class,
                        String.class,
                        (of, output) -> ASKED.get().risk(of, output)),
                CelFunctionBinding.from(
                        "risk_within",
                        List.<Class<?>>of(String.class, String.class, Double.class),
                        asked -> ASKED.get().riskWithin((String) asked[0], (String) asked[1], (Double) asked[2])),
                CelFunctionBinding.from(
                        "answer_within",
                        String.class,
                        Double.class,
                        (of, within) -> ASKED.get().answerWithin(of, within)),
                CelFunctionBinding.from(
                        "recorded", String.class, of -> ASKED.get().recorded(of)),
                CelFunctionBinding.from(
                        "lately",
                        String.class,
                        Double.class,
                        (of, within) -> ASKED.get().lately(of, within)),
                CelFunctionBinding.from("news2", String.class, of -> ASKED.get().news2(of)),
                CelFunctionBinding.from("any", List.class, of -> ASKED.get().any(of)),
                CelFunctionBinding.from("every", List.class, of -> ASKED.get().every(of)),
                CelFunctionBinding.from("number", List.class, of -> ASKED.get().number(of))));
    }
}
