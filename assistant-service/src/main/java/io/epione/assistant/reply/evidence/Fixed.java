package io.epione.assistant.reply.evidence;

import io.epione.policies.wording.Wording;

/**
 * Reviewed words: a wording entry, or what a rule says. Said as they are or not at all.
 *
 * @param words the entry with its places filled
 */
public record Fixed(Source source, String words) implements Evidence {
    private static final Wording WORDING = new Wording();

    /** An entry of the wording. */
    public static Fixed template(String key, String words) {
        return new Fixed(
                new Source(Source.Kind.TEMPLATE, key, "Fixed wording of this service", null, null, WORDING.review(key)),
                words);
    }

    @Override
    public boolean verbatim() {
        return true;
    }

    @Override
    public Support support() {
        return Support.NOTHING;
    }
}
