package io.epione.policies.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.shipped.ShippedFile;
import io.epione.policies.shipped.ShippedFiles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In YAML what stands behind a {@code #} outside of quotation marks is a comment, and a trigger may begin with one. */
class WrittenTriggersTest {
    @Test
    void noNumberOfATriggerOrPatternIsTakenForAComment() {
        List<String> lost = new ArrayList<>();
        for (ShippedFile file : ShippedFiles.in("policies/lexicon", ".yaml")) {
            boolean told = false;
            for (String line : file.text().lines().toList()) {
                // What a file tells about itself is a text of several lines.
                told = line.endsWith(": >") || told && line.startsWith(" ");
                boolean comment = line.strip().startsWith("#");
                if (!told && !comment && unquoted(line)) {
                    lost.add(file.path() + ": " + line.strip());
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void aTriggerThatBeginsWithANumberIsRead() {
        assertThat(TriggerText.read(Trigger.Kind.PURPOSE, "# minute lesson")
                        .getFirst()
                        .steps()
                        .getFirst())
                .containsExactly(Trigger.NUMBER);
    }

    /** Whether a comment begins in the line. */
    private static boolean unquoted(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"' && (i == 0 || line.charAt(i - 1) != '\\');
            if (!quoted && line.charAt(i) == '#' && i > 0 && line.charAt(i - 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
