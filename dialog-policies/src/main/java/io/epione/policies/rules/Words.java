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
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            new Word("risk_within", SimpleType.DOUBLE, List.of(SimpleType.STRING, SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("answer_within", SimpleType.DOUBLE, List.of(SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("recorded", SimpleType.BOOL, List.of(SimpleType.STRING)),
            new Word("lately", SimpleType.BOOL, List.of(SimpleType.STRING, SimpleType.DOUBLE)),
            new Word("news2", SimpleType.DOUBLE, List.of(SimpleType.STRING)),
            new Word("any", SimpleType.BOOL, List.of(LIST)),
            new Word("every", SimpleType.BOOL, List.of(LIST)),
            new Word("number", SimpleType.INT, List.of(LIST)));

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

    @SuppressWarnings("Immutable") // the bindings live for one evaluation, and so do the facts
    static CelLateFunctionBindings answeredBy(Facts facts) {
        List<CelFunctionBinding> bindings = new ArrayList<>(List.of(
                CelFunctionBinding.from("present", String.class, facts::present),
                CelFunctionBinding.from("maybe", String.class, facts::maybe),
                CelFunctionBinding.from("absent", String.class, facts::absent),
                CelFunctionBinding.from("takes", String.class, facts::takes),
                CelFunctionBinding.from("condition", String.class, facts::condition),
                CelFunctionBinding.from("hours", String.class, facts::hours),
                CelFunctionBinding.from("severity", String.class, facts::severity),
                CelFunctionBinding.from("lowest", String.class, facts::lowest),
                CelFunctionBinding.from("highest", String.class, facts::highest),
                CelFunctionBinding.from("falling", String.class, facts::falling),
                CelFunctionBinding.from("answer", String.class, facts::answer),
                CelFunctionBinding.from("lowest_within", String.class, Double.class, facts::lowestWithin),
                CelFunctionBinding.from("highest_within", String.class, Double.class, facts::highestWithin),
                CelFunctionBinding.from("event", String.class, Double.class, facts::event),
                CelFunctionBinding.from("risk", String.class, String.class, facts::risk)));
        bindings.add(CelFunctionBinding.from(
                "risk_within", List.<Class<?>>of(String.class, String.class, Double.class), arguments ->
                        facts.riskWithin((String) arguments[0], (String) arguments[1], (Double) arguments[2])));
        bindings.add(CelFunctionBinding.from("answer_within", String.class, Double.class, facts::answerWithin));
        bindings.add(CelFunctionBinding.from("recorded", String.class, facts::recorded));
        bindings.add(CelFunctionBinding.from("lately", String.class, Double.class, facts::lately));
        bindings.add(CelFunctionBinding.from("news2", String.class, facts::news2));
        bindings.add(CelFunctionBinding.from("any", List.class, facts::any));
        bindings.add(CelFunctionBinding.from("every", List.class, facts::every));
        bindings.add(CelFunctionBinding.from("number", List.class, facts::number));
        return CelLateFunctionBindings.from(bindings);
    }
}
