package io.epione.policies.understanding;

import java.util.List;
import java.util.Set;

/**
 * Who asks "what if I did it" about death, harm or violence in his own life speaks of it: a question or an "if" takes
 * nothing away there. For illness a question stays a question.
 */
final class CrisisTalk {
    private static final Set<String> CONCEPTS = Set.of(
            "suicide_passive",
            "suicide_active",
            "suicide_plan",
            "suicide_attempt",
            "self_harm",
            "harm_others",
            "harm_baby_thoughts",
            "abuse",
            "abuse_child",
            "strangled",
            "sexual_assault",
            "overdose_large");
    private static final Set<String> OWN_LIFE = Set.of("i", "im", "ive", "id", "my", "me", "myself", "us");

    private CrisisTalk() {}

    /** Whether a mention is about death, harm or violence. */
    static boolean is(Mention mention) {
        return CONCEPTS.contains(mention.concept().id());
    }

    /** Whether a question or a condition about this mention counts as said. */
    static boolean counts(Mention mention, List<Token> tokens) {
        int sentence = tokens.get(mention.anchor()).sentence();
        return is(mention)
                && tokens.stream().anyMatch(token -> token.sentence() == sentence && OWN_LIFE.contains(token.text()));
    }
}
