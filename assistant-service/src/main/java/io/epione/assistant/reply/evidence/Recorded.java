package io.epione.assistant.reply.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Entries quoted as they were recorded: conditions, medicines, allergies, events.
 *
 * @param texts the names and texts, as recorded
 * @param at when they took effect; may be empty
 */
public record Recorded(Source source, List<String> texts, List<Instant> at, ZoneId zone) implements Evidence {
    public Recorded {
        texts = List.copyOf(texts);
        at = List.copyOf(at);
    }

    public Figure count(String unit) {
        return Figure.count(texts.size(), unit);
    }

    @Override
    public Support support() {
        Set<LocalDateTime> moments = new HashSet<>();
        at.forEach(instant -> moments.add(LocalDateTime.ofInstant(instant, zone)));
        Set<String> literals = new HashSet<>(texts);
        literals.add(source.label());
        return new Support(List.of(count("entries"), count("times")), moments, Set.of(), literals, null, false);
    }
}
