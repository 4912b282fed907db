package io.epione.assistant.reply.evidence;

import io.epione.models.NaturalFrequency;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model said about the person.
 *
 * @param figures its outputs as they are shown
 * @param literals titles, names of inputs and warnings, quoted as they are
 */
public record Chance(Source source, List<Figure> figures, Set<String> literals, ZoneId zone) implements Evidence {
    public Chance {
        figures = List.copyOf(figures);
        literals = Set.copyOf(literals);
    }

    /** A probability as a natural frequency, so many of so many people like this one, and in percent. */
    public static List<Figure> frequency(double probability) {
        long people = NaturalFrequency.of(probability).of();
        int decimals = Math.max(1, Long.toString(people / 1000).length());
        return List.of(
                new Figure(Figure.Role.CHANCE, probability * people, "", 0),
                Figure.count(people, "people"),
                new Figure(Figure.Role.CHANCE, probability * 100, "%", decimals));
    }

    @Override
    public Support support() {
        java.time.@Nullable Instant at = source.observedAt();
        Set<When> moments = at == null ? Set.of() : Set.of(When.of(at, zone, When.Part.ANY));
        Set<Claim> claims = figures.isEmpty() ? Set.of(Claim.REFUSED) : Set.of();
        return new Support(figures, moments, Set.of(), literals, null, claims);
    }
}
