package io.epione.policies.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the points of all answers add up to, with the published bands.
 *
 * @param of the most points there are
 */
public record Total(int of, List<Band> bands) {
    public Total {
        bands = List.copyOf(bands);
    }

    /** A range of points, both ends included, and what its authors call it. */
    public record Band(int from, int to, String text) {}

    /** Points and their band. */
    public record Sum(int points, Band band) {}

    /** Of the answers to all questions; empty where an answer has no points. */
    public Optional<Sum> of(Collection<Option> answers) {
        if (answers.stream().anyMatch(answer -> answer.points() == null)) {
            return Optional.empty();
        }
        int points = answers.stream()
                .map(Option::points)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return bands.stream()
                .filter(band -> points >= band.from() && points <= band.to())
                .findFirst()
                .map(band -> new Sum(points, band));
    }
}
