package io.epione.policies.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of context, read from {@code policies/lexicon/context.yaml}; longer ones win over the shorter in them. */
final class Triggers {
    private static final int WILDCARD = 3;
    private static final Pattern LONG_OVER = Pattern.compile("19\\d\\d|20[01]\\d|202[0-4]");
    /** What still counts inside of a pattern's span: what the whole sentence is about, never a negation. */
    private static final Set<Trigger.Kind> IN_A_GAP = Set.of(
            Trigger.Kind.FICTION,
            Trigger.Kind.PURPOSE,
            Trigger.Kind.STUDY,
            Trigger.Kind.REAL,
            Trigger.Kind.RECENT,
            Trigger.Kind.LONG_AGO,
            Trigger.Kind.QUESTION_AFTER);

    private final Map<String, List<Trigger>> byFirstWord = new HashMap<>();
    private final Set<String> bridge;

    private Triggers(Set<String> bridge) {
        this.bridge = bridge;
    }

    /** Words that may stand between a negation and what it negates. */
    Set<String> bridge() {
        return bridge;
    }

    static Triggers shipped() {
        ContextFile file =
                Yaml.read(ShippedFiles.read("policies/lexicon/context.yaml"), new TypeReference<ContextFile>() {});
        Triggers triggers = new Triggers(Set.copyOf(file.bridge()));
        file.triggers()
                .forEach((kind, texts) -> texts.forEach(
                        text -> TriggerText.read(Trigger.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), text)
                                .forEach(triggers::add)));
        return triggers;
    }

    private void add(Trigger trigger) {
        for (String first : trigger.steps().getFirst()) {
            byFirstWord.computeIfAbsent(first, _ -> new ArrayList<>()).add(trigger);
        }
    }

    /** The triggers of a text outside of what is already taken. */
    List<Trigger.At> in(List<Token> tokens, boolean[] taken, boolean[] loose) {
        List<Trigger.At> found = new ArrayList<>();
        List<String> sentences = sentences(tokens);
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i < next || taken[i]) {
                continue;
            }
            List<Trigger.At> longest = new ArrayList<>(1);
            for (Trigger trigger : byFirstWord.getOrDefault(tokens.get(i).text(), List.of())) {
                int last = end(trigger.steps(), 0, tokens, i);
                int before = longest.isEmpty() ? -1 : longest.getFirst().last();
                boolean allowed = !loose[i] || IN_A_GAP.contains(trigger.kind());
                if (last >= 0
                        && last >= before
                        && allowed
                        && !cancelled(trigger, sentences.get(tokens.get(i).sentence()))) {
                    if (last > before) {
                        longest.clear();
                    }
                    longest.add(new Trigger.At(trigger, i, last));
                }
            }
            if (!longest.isEmpty()) {
                found.addAll(longest);
                next = longest.getFirst().last() + 1;
            }
        }
        return found;
    }

    private static int end(List<Set<String>> steps, int step, List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return -1;
        }
        Set<String> wanted = steps.get(step);
        if (wanted.contains(Trigger.ANYTHING)) {
            for (int skip = 0; skip <= WILDCARD; skip++) {
                if (at + skip < tokens.size()
                        && tokens.get(at + skip).sentence() == tokens.get(at).sentence()) {
                    int last = end(steps, step + 1, tokens, at + skip);
                    if (last >= 0) {
                        return last;
                    }
                }
            }
            return -1;
        }
        int next = after(wanted, tokens, at);
        if (next < 0 || step == steps.size() - 1) {
            return next - 1;
        }
        boolean sameSentence = next < tokens.size()
                && tokens.get(next).sentence() == tokens.get(at).sentence();
        return sameSentence ? end(steps, step + 1, tokens, next) : -1;
    }

    /** The token after what a step takes, -1 where it does not stand. */
    private static int after(Set<String> wanted, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (wanted.contains(token.text())) {
            return at + 1;
        }
        if (wanted.contains(Trigger.YEAR)) {
            return token.isNumber() && LONG_OVER.matcher(token.text()).matches() ? at + 1 : -1;
        }
        Numbers.Read number = wanted.contains(Trigger.NUMBER) ? Numbers.at(tokens, at) : null;
        return number == null ? -1 : number.next();
    }

    private static List<String> sentences(List<Token> tokens) {
        List<StringBuilder> sentences = new ArrayList<>();
        for (Token token : tokens) {
            while (sentences.size() <= token.sentence()) {
                sentences.add(new StringBuilder(" "));
            }
            sentences.get(token.sentence()).append(token.text()).append(' ');
        }
        return sentences.stream().map(StringBuilder::toString).toList();
    }

    private static boolean cancelled(Trigger trigger, String sentence) {
        return trigger.unless().stream().anyMatch(word -> sentence.contains(" " + word + " "));
    }

    private record ContextFile(String about, List<String> bridge, Map<String, List<String>> triggers) {}
}
