package io.epione.assistant.reply;

import io.epione.assistant.reply.evidence.Evidence;
import java.util.List;

/** A sentence and what it rests on; not yet let out. */
public record Bound(String text, List<Evidence> cited) {
    public Bound {
        cited = List.copyOf(cited);
    }

    public static Bound of(String text, Evidence... cited) {
        return new Bound(text, List.of(cited));
    }
}
