package io.epione.assistant.reply.writer;

import io.epione.policies.disposition.Disposition;
import java.util.Optional;

/**
 * Proof that a turn is neither urgent nor a crisis, by what was judged now and by what still stands on the screen. A
 * language model is asked for such turns only; there is no other way to make one.
 */
public final class Calm {
    private static final Calm PROOF = new Calm();

    private Calm() {}

    /** Empty from {@code urgent} up and on the crisis track. */
    public static Optional<Calm> of(Disposition judged, Disposition shown) {
        return calm(judged) && calm(shown) ? Optional.of(PROOF) : Optional.empty();
    }

    private static boolean calm(Disposition disposition) {
        return !disposition.grave();
    }
}
