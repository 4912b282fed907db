package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Quote;
import io.epione.assistant.reply.evidence.Source;

/** Words of ours that tell what a publication says, with its address. No clinician has signed them. */
final class Published {
    private static final String REVIEW = "unreviewed";

    private Published() {}

    /** @param ref what the words belong to, such as a model's id or a wording key */
    static Bound say(String ref, String words, String publication, String url) {
        return Bound.of(words, new Quote(new Source(Source.Kind.PASSAGE, ref, publication, url, null, REVIEW), words));
    }
}
