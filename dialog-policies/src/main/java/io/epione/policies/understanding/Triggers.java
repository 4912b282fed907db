package io.epione.policies.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of context, read from {@code policies/lexicon/context.yaml}; longer ones win over the shorter in them. */
final class Triggers {
    private static final int WILDCARD = 3;
    /** What still counts inside of a pattern's span: what the whole sentence is about, never a negation. */
    private static final Set<Trigger.Kind> IN_A_GAP =
            Set.of(Trigger.Kind.FICTION, Trigger.Kind.PURPOSE, Trigger.Kind.LONG_AGO, Trigger.Kind.QUESTION_AFTER);

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
        file.triggers().forEach((kind, phrases) -> phrases.forEach(phrase -> triggers.add(kind, phrase)));
        return triggers;
    }

    /** Written as {@code words} or {@code words | unless, unless}. */
    private void add(String kind, String phrase) {
        String[] halves = phrase.split("\\|", 2);
        List<String> words = List.of(halves[0].strip().split(" "));
        List<String> unless = halves.length < 2
                ? List.of()
                : Arrays.stream(halves[1].split(",")).map(String::strip).toList();
        Trigger trigger = new Trigger(Trigger.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), words, unless);
        byFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(trigger);
    }

    /** The triggers of a text outside of what is already taken. */
    List<Trigger.At> in(List<Token> tokens, boolean[] taken, boolean[] loose) {
        List<Trigger.At> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i < next || taken[i]) {
                continue;
            }
            List<Trigger.At> longest = new ArrayList<>(1);
            for (Trigger trigger : byFirstWord.getOrDefault(tokens.get(i).text(), List.of())) {
                int last = end(trigger.words(), 0, tokens, i);
                int before = longest.isEmpty() ? -1 : longest.getFirst().last();
                boolean allowed = !loose[i] || IN_A_GAP.contains(trigger.kind());
                if (last >= 0 && last >= before && allowed && !cancelled(trigger, tokens, i)) {
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

    private static int end(List<String> words, int word, List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return -1;
        }
        String wanted = words.get(word);
        if (wanted.equals("*")) {
            for (int skip = 0; skip <= WILDCARD; skip++) {
                if (at + skip < tokens.size()
                        && tokens.get(at + skip).sentence() == tokens.get(at).sentence()) {
                    int last = end(words, word + 1, tokens, at + skip);
                    if (last >= 0) {
                        return last;
                    }
                }
            }
            return -1;
        }
        if (!tokens.get(at).is(wanted)) {
            return -1;
        }
        if (word == words.size() - 1) {
            return at;
        }
        boolean sameSentence = at + 1 < tokens.size()
                && tokens.get(at + 1).sentence() == tokens.get(at).sentence();
        return sameSentence ? end(words, word + 1, tokens, at + 1) : -1;
    }

    private static boolean cancelled(Trigger trigger, List<Token> tokens, int at) {
        if (trigger.unless().isEmpty()) {
            return false;
        }
        int sentence = tokens.get(at).sentence();
        StringBuilder words = new StringBuilder(" ");
        for (Token token : tokens) {
            if (token.sentence() == sentence) {
                words.append(token.text()).append(' ');
            }
        }
        String text = words.toString();
        return trigger.unless().stream().anyMatch(word -> text.contains(" " + word + " "));
    }

    private record ContextFile(String about, List<String> bridge, Map<String, List<String>> triggers) {}
}
