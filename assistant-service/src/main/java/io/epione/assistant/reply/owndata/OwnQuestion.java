package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.observation.Measure;
import java.util.List;

/**
 * A question about one measure of one's own.
 *
 * @param spans the periods that were named, in the order of the text; may be empty
 */
record OwnQuestion(Kind kind, Measure measure, List<Span> spans) {
    OwnQuestion {
        spans = List.copyOf(spans);
    }
}
