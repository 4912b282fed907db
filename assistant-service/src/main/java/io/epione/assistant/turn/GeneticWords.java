package io.epione.assistant.turn;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Source;
import java.util.HashSet;
import java.util.Set;

/** The sentences of a turn that tell of the person's genes, and the names of what they rest on. */
final class GeneticWords {
    private GeneticWords() {}

    static Set<String> of(Composition composition) {
        Set<String> words = new HashSet<>();
        for (Bound sentence : composition.sentences()) {
            sentence.cited().stream()
                    .map(Evidence::source)
                    .filter(Source::ofGenes)
                    .forEach(source -> {
                        words.add(sentence.text());
                        source(source, words);
                    });
        }
        composition.modelWords().sentences().stream()
                .filter(sentence -> words.contains(sentence.said()))
                .toList()
                .forEach(sentence -> words.add(sentence.builtIn()));
        composition.handover().ifPresent(called -> words.addAll(called.words()));
        return words;
    }

    /** A label of fixed wording is that of all of it, and tells nothing. */
    private static void source(Source source, Set<String> words) {
        words.add(source.ref());
        if (source.kind() != Source.Kind.TEMPLATE) {
            words.add(source.label());
        }
        if (source.url() != null) {
            words.add(source.url());
        }
    }
}
