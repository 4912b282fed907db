package io.epione.assistant.reply.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Entries quoted as they were recorded: conditions, medicines, allergies, events.
 *
 * @param what the words for what was looked for
 * @param texts the names and texts, as recorded
 * @param at when they took effect; may be empty
 * @param span where it was looked for, null for everything
 */
public record Recorded(
        Source source,
        String what,
        List<String> texts,
        List<Instant> at,
        ZoneId zone,
        @Nullable Span span) implements Evidence {
    public Recorded {
        texts = List.copyOf(texts);
        at = List.copyOf(at);
    }

    /** Looked for everywhere. */
    public Recorded(Source source, List<String> texts, List<Instant> at, ZoneId zone) {
        this(source, "", texts, at, zone, null);
    }

    public Figure count() {
        return Figure.count(texts.size(), texts.size() == 1 ? "entry" : "entries");
    }

    @Override
    public Support support() {
        Set<When> moments = new HashSet<>();
        Instant latest = at.stream().max(Comparator.naturalOrder()).orElse(null);
        at.forEach(instant ->
                moments.add(When.of(instant, zone, instant.equals(latest) ? When.Part.LATEST : When.Part.ANY)));
        Set<String> literals = new HashSet<>(texts);
        literals.add(source.label());
        literals.add(what);
        if (span != null) {
            moments.addAll(span.moments());
        }
        return new Support(
                List.of(count()), moments, span == null ? Set.of() : Set.of(span.words()), literals, null, Set.of());
    }
}
