package io.epione.models.polygenic;

import io.epione.models.polygenic.ScoreCard.Group;
import io.epione.models.polygenic.ScoreResult.Scored;
import io.epione.models.polygenic.ScoringFileReader.Stated;
import io.epione.profile.genome.Build;
import io.epione.profile.person.Sex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores of the project's own making: a header, columns and rows, parted by spaces instead of tabs. */
final class Score {
    static final Subject ADULT = new Subject(50, Sex.FEMALE, "EUR");
    static final ScoreCard CARD = new ScoreCard(
            "own",
            "Nothing",
            "made for tests",
            "",
            "",
            null,
            null,
            null,
            List.of(new Group("EUR", 1.0, 0.5, 500, "made up")));

    private static final String HEADER = "#pgs_id=own\n#genome_build=GRCh38\n#license=made for tests\n";
    private static final String COLUMNS = "chr_name chr_position effect_allele other_allele effect_weight";

    private Score() {}

    static ScoreReading reading(String text) {
        String tabbed = text.lines()
                .map(line -> (line.startsWith("#") ? line : line.replace(' ', '\t')) + "\n")
                .collect(Collectors.joining());
        try {
            return ScoringFileReader.read(
                    new ByteArrayInputStream(tabbed.getBytes(StandardCharsets.UTF_8)), Stated.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String moreColumns, String... rows) {
        return HEADER + (COLUMNS + " " + moreColumns).strip() + "\n" + String.join("\n", rows) + "\n";
    }

    static ScoringFile with(String moreColumns, String... rows) {
        return ((ScoreReading.Read) reading(text(moreColumns, rows))).file();
    }

    static ScoringFile of(String... rows) {
        return with("", rows);
    }

    static Scored of(ScoringFile file, Genome genome) {
        return of(CARD, file, genome);
    }

    static Scored of(ScoreCard card, ScoringFile file, Genome genome) {
        return (Scored)
                PolygenicScorer.score(new InstalledScore(card, Map.of(Build.GRCH38, file)), genome.build(), ADULT);
    }
}
