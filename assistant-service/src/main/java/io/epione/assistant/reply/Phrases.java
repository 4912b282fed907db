package io.epione.assistant.reply;

import io.epione.assistant.reply.evidence.Fixed;
import io.epione.policies.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Reviewed wording as sentences that cite their entry. */
@ApplicationScoped
public class Phrases {
    private final Wording wording;

    public Phrases(Wording wording) {
        this.wording = wording;
    }

    /** The entry as it is. */
    public Bound say(String key) {
        return say(key, Map.of());
    }

    /** The entry with its places filled. */
    public Bound say(String key, Map<String, String> places) {
        String text = wording.text(key, places);
        return Bound.of(text, Fixed.template(key, text));
    }
}
