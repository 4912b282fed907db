package io.epione.policies.wording;

import io.epione.policies.disposition.Judgement.Sentence;
import java.util.List;
import java.util.Map;

/** What is said from urgent up. It can be made from reviewed wording alone, so no other words can get in. */
public final class UrgentReply {
    private final String headline;
    private final List<Sentence> sentences;

    private UrgentReply(String headline, List<Sentence> sentences) {
        this.headline = headline;
        this.sentences = sentences;
    }

    /** An {@link IllegalArgumentException} for an unknown key or a missing argument. */
    public static UrgentReply of(Wording wording, String key, Map<String, String> args) {
        return new UrgentReply(wording.headline(key, args), wording.sentences(key, args));
    }

    public String headline() {
        return headline;
    }

    /** In order: what to do, what to watch for, when to come back. */
    public List<Sentence> sentences() {
        return sentences;
    }
}
