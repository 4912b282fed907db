package io.epione.models.polygenic;

import io.epione.profile.genome.Build;
import java.util.Map;
import java.util.Optional;

/**
 * A score that can be computed: its card, and a scoring file for one assembly or both.
 *
 * @param files by assembly
 */
public record InstalledScore(ScoreCard card, Map<Build, ScoringFile> files) {
    public InstalledScore {
        files = Map.copyOf(files);
    }

    Optional<ScoringFile> on(Build build) {
        return Optional.ofNullable(files.get(build));
    }
}
