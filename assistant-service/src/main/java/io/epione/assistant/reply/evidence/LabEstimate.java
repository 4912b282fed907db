package io.epione.assistant.reply.evidence;

import java.util.List;
import java.util.Set;

/**
 * A laboratory's figure that a model worked out. Whatever is said of it must say that it is an estimate.
 *
 * @param label what was estimated
 * @param from what it was worked out from
 * @param figures the estimate, and what it rests on
 * @param span the time that it rests on
 */
public record LabEstimate(Source source, String label, String from, List<Figure> figures, Span span)
        implements Evidence {
    public LabEstimate {
        figures = List.copyOf(figures);
    }

    @Override
    public Support support() {
        return new Support(
                figures,
                span.moments(),
                Set.of(span.words()),
                Set.of(label, from, source.label()),
                null,
                Set.of(Claim.ESTIMATED));
    }
}
