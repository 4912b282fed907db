package io.epione.acceptance.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a {@link Visit} of its own. Without a Chromium the tests are skipped, loudly. */
final class Stage implements BeforeAllCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(Stage.class);
    private static final String CHROMIUM = "EPIONE_CHROMIUM";

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<String> chromium = Optional.ofNullable(System.getenv(CHROMIUM)).filter(path -> !path.isBlank());
        if (chromium.isEmpty()) {
            System.err.println(
                    "SKIPPED: no browser; set " + CHROMIUM + " to a Chromium to run " + context.getDisplayName() + ".");
        }
        Assumptions.assumeTrue(chromium.isPresent(), CHROMIUM + " names no browser");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // What the stores hold is closed with its context: the visit with its test, the theatre with the last one.
        Theatre theatre = context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Theatre.class, any -> Theatre.open(Path.of(System.getenv(CHROMIUM))), Theatre.class);
        return context.getStore(HERE).computeIfAbsent(Visit.class, any -> new Visit(theatre), Visit.class);
    }
}
