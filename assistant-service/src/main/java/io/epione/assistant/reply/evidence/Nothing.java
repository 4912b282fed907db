package io.epione.assistant.reply.evidence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That something was looked for and is not there, or may not be read.
 *
 * @param what the words for what was looked for
 * @param span where it was looked for, null for everything
 */
public record Nothing(Source source, String what, @Nullable Span span) implements Evidence {
    @Override
    public Support support() {
        return new Support(
                List.of(),
                span == null ? Set.of() : span.moments(),
                span == null ? Set.of() : Set.of(span.words()),
                Set.copyOf(List.of(what, source.label())),
                null,
                Set.of(Claim.ABSENT));
    }
}
