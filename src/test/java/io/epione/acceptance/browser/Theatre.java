package io.epione.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.epione.acceptance.running.RunningService;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One service with its demonstration people and one browser, for all tests of this package. */
record Theatre(RunningService service, Playwright playwright, Browser browser) implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 20_000;

    static Theatre open(Path chromium) {
        RunningService service = RunningService.start(Map.of("epione.demo.people", "true"));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        // Chromium's own sandbox does not start as root, which is what containers run as.
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
        return new Theatre(service, playwright, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        service.close();
    }
}
