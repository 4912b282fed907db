package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.observation.Measure;
import java.util.List;

/**
 * A question about one measure of one's own.
 *
 * @param kind what is asked of it; of a comparison what is compared
 * @param spans the periods that were named, in the order of the text; may be empty
 * @param compared whether two periods are to be set side by side
 */
record OwnQuestion(Kind kind, Measure measure, List<Span> spans, boolean compared) {
    OwnQuestion {
        spans = List.copyOf(spans);
    }
}
