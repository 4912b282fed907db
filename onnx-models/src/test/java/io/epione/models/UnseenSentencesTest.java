package io.epione.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the card says of sentences that the training never saw is what the shipped file does. */
class UnseenSentencesTest {
    private static final List<String> LEVELS = List.of("none", "self-care", "routine", "soon", "urgent", "emergency");
    /** "| soon or more | **0.9** | 604 of 747 (81 %) | 27 of 983 (2.7 %) |" */
    private static final Pattern AT_THRESHOLD =
            Pattern.compile("\\| \\*\\*[\\d.]+\\*\\* \\| (\\d+) of (\\d+) [^|]*\\| (\\d+) of (\\d+) ");
    /** Processors round differently. */
    private static final double ROUNDING = 0.01;

    private record Sentence(int level, boolean crisis, Urgency read) {}

    @Test
    void theFiguresOfTheCardAreThoseOfTheShippedFile() throws IOException {
        try (UrgencyModel model = UrgencyModel.shipped()) {
            List<Sentence> unseen = unseen(model);
            UrgencyManifest.SureFrom sure = model.sureFrom();
            List<MatchResult> card =
                    AT_THRESHOLD.matcher(model.card().text()).results().toList();

            assertThat(card).hasSize(4);
            agrees(
                    card.get(0),
                    unseen,
                    is -> is.level() >= 3,
                    is -> is.atLeast().soon() >= sure.soon());
            agrees(
                    card.get(1),
                    unseen,
                    is -> is.level() >= 4,
                    is -> is.atLeast().urgent() >= sure.urgent());
            agrees(
                    card.get(2),
                    unseen,
                    is -> is.level() >= 5,
                    is -> is.atLeast().emergency() >= sure.emergency());
            agrees(card.get(3), unseen, Sentence::crisis, is -> is.crisis() >= sure.crisis());
        }
    }

    private static void agrees(
            MatchResult figures, List<Sentence> unseen, Predicate<Sentence> truth, Predicate<Urgency> sure) {
        List<Sentence> those = unseen.stream().filter(truth).toList();
        List<Sentence> others = unseen.stream().filter(truth.negate()).toList();
        assertThat(those).hasSize(Integer.parseInt(figures.group(2)));
        assertThat(others).hasSize(Integer.parseInt(figures.group(4)));
        assertThat((double) those.stream().filter(is -> sure.test(is.read())).count())
                .isCloseTo(Integer.parseInt(figures.group(1)), Offset.offset(ROUNDING * those.size()));
        assertThat((double) others.stream().filter(is -> sure.test(is.read())).count())
                .isCloseTo(Integer.parseInt(figures.group(3)), Offset.offset(ROUNDING * others.size()));
    }

    private static List<Sentence> unseen(UrgencyModel model) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("training/urgency/corpus"))) {
            return files.filter(file -> !file.endsWith("plain.tsv"))
                    .flatMap(UnseenSentencesTest::lines)
                    .map(line -> line.split("\t"))
                    .filter(parts -> isUnseen(parts[3]))
                    .map(parts -> new Sentence(LEVELS.indexOf(parts[0]), !parts[1].equals("-"), model.read(parts[3])))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As corpus.py of the training draws them. */
    private static boolean isUnseen(String text) {
        return Byte.toUnsignedInt(Sha256.of(text.getBytes(StandardCharsets.UTF_8))[0]) * 20 / 256 < 3;
    }
}
