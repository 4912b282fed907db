package io.epione.assistant.genome;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.epione.models.polygenic.RiskBesideScore;
import io.epione.models.polygenic.RiskBesideScore.Beside;
import io.epione.models.polygenic.RiskBesideScore.Exploratory;
import io.epione.models.polygenic.ScoreCard;
import io.epione.models.polygenic.ScoreMatch;
import io.epione.models.polygenic.ScoreResult;
import io.epione.models.polygenic.Standing;
import io.epione.models.polygenic.Standing.NotPlaced;
import io.epione.models.polygenic.Standing.Placed;
import io.epione.models.polygenic.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One score of a person.
 *
 * @param developedIn in whom, by the publication; empty where that is not stated
 * @param state      {@code scored} or {@code withheld}
 * @param caveat     said with every sum
 * @param why        why the score is withheld, or why there is no percentile
 * @param percentile 0 to 100, beside the stated group
 * @param clinical   a published effect beside the clinical risk, where the score has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreView(
        String id,
        String trait,
        String licence,
        String citation,
        String developedIn,
        String state,
        @Nullable Double sum,
        @Nullable Integer alleles,
        @Nullable Match match,
        @Nullable Double percentile,
        @Nullable Double z,
        ScoreCard.@Nullable Group group,
        @Nullable Why why,
        @Nullable Clinical clinical,
        @Nullable String caveat) {
    private static final String CAVEAT = "A score is no diagnosis and no measure of a person's risk by itself.";

    /** A code and a sentence. */
    record Why(String code, String reason) {}

    /** Shares from 0 to 1, and how many rows met which end. */
    record Match(
            int variants,
            int matched,
            double rate,
            double weightedRate,
            int imputed,
            int filled,
            Map<Verdict, Integer> rows) {
        static Match of(ScoreMatch match) {
            return new Match(
                    match.variants(),
                    match.matched(),
                    match.rate(),
                    match.weighted(),
                    match.imputed(),
                    match.filled(),
                    match.rows());
        }
    }

    /** Both figures with their label, or why they are not shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Clinical(
            @Nullable String label,
            @Nullable Exploratory figures,
            @Nullable Why notShown) {
        static Clinical of(Beside beside) {
            return switch (beside) {
                case Exploratory figures -> new Clinical(Exploratory.LABEL, figures, null);
                case RiskBesideScore.NotShown none -> new Clinical(null, null, new Why(none.code(), none.reason()));
            };
        }
    }

    static ScoreView of(ScoreResult result, @Nullable Beside beside) {
        ScoreCard card = result.card();
        return switch (result) {
            case ScoreResult.Withheld none ->
                new ScoreView(
                        card.id(),
                        card.trait(),
                        card.licence(),
                        card.citation(),
                        card.developedIn(),
                        "withheld",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Why(none.code(), none.reason()),
                        null,
                        null);
            case ScoreResult.Scored scored -> {
                Standing standing = scored.standing();
                Placed placed = standing instanceof Placed there ? there : null;
                yield new ScoreView(
                        card.id(),
                        card.trait(),
                        card.licence(),
                        card.citation(),
                        card.developedIn(),
                        "scored",
                        scored.sum(),
                        scored.alleles(),
                        Match.of(scored.match()),
                        placed == null ? null : placed.percentile(),
                        placed == null ? null : placed.z(),
                        placed == null ? null : placed.group(),
                        standing instanceof NotPlaced none ? new Why(none.code(), none.reason()) : null,
                        beside == null ? null : Clinical.of(beside),
                        CAVEAT);
            }
        };
    }
}
