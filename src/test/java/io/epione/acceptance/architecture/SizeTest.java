package io.epione.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read at once. A line of code is one that is not blank, comment, import or package. */
class SizeTest {
    private static final int LARGEST = 300;
    private static final int MEDIAN = 40;

    @Test
    void noFileHasMoreThan300LinesOfCode() {
        assertThat(House.sources())
                .allSatisfy(file -> assertThat(linesOfCode(file))
                        .as(House.root().relativize(file).toString())
                        .isLessThanOrEqualTo(LARGEST));
    }

    @Test
    void halfOfTheFilesHaveAtMost40LinesOfCode() {
        List<Long> sizes =
                House.sources().stream().map(SizeTest::linesOfCode).sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN);
    }

    private static long linesOfCode(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .filter(line -> !line.startsWith("//") && !line.startsWith("*") && !line.startsWith("/*"))
                    .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
