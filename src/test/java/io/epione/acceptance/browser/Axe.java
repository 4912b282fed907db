package io.epione.acceptance.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks at a page by the rules of WCAG 2.2 AA that a program can check, into all shadow roots. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String LOOK = """
            async () => (await axe.run(document, {
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            })).violations.flatMap((rule) => rule.nodes.map((node) =>
              `${rule.impact} ${rule.id}: ${node.target.flat().join(' ')} ${node.failureSummary}`))
            """;

    private Axe() {}

    /** One line for each element that breaks a rule. */
    static List<String> violations(Page page) {
        // Given to the page by the debugger: its own content policy lets no foreign script in.
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(LOOK)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
