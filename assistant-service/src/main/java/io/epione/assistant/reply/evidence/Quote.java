package io.epione.assistant.reply.evidence;

/** A paragraph of a knowledge card. Quoted whole, so that a claim and its caveat leave together. */
public record Quote(Source source, String words) implements Evidence {
    @Override
    public boolean verbatim() {
        return true;
    }

    @Override
    public Support support() {
        return Support.NOTHING;
    }
}
