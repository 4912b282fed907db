package io.epione.assistant.reply.evidence;

import java.time.ZoneId;
import java.util.ArrayList;
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

    /** A probability as a natural frequency: so many of 100 people like this one. */
    public static List<Figure> ofHundred(double probability) {
        List<Figure> figures = new ArrayList<>();
        double percent = probability * 100;
        boolean few = percent < 0.95;
        figures.add(new Figure(Figure.Role.CHANCE, few ? probability * 1000 : percent, "", 0));
        figures.add(Figure.count(few ? 1000 : 100, "people"));
        figures.add(new Figure(Figure.Role.CHANCE, percent, "%", 1));
        return figures;
    }

    @Override
    public Support support() {
        java.time.@Nullable Instant at = source.observedAt();
        Set<When> moments = at == null ? Set.of() : Set.of(When.of(at, zone, When.Part.ANY));
        Set<Claim> claims = figures.isEmpty() ? Set.of(Claim.REFUSED) : Set.of();
        return new Support(figures, moments, Set.of(), literals, null, claims);
    }
}
