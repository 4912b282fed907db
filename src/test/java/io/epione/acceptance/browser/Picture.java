package io.epione.acceptance.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Keeps what a page looks like where a folder is named for it, so that people can look at it. */
final class Picture {
    private static final String FOLDER = "EPIONE_PICTURES";

    private Picture() {}

    static void of(Page page, String name, Look look) {
        String folder = System.getenv(FOLDER);
        if (folder != null && !folder.isBlank()) {
            String file = name + "-" + look.width() + (look.dark() ? "-dark" : "") + ".png";
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, file)));
        }
    }
}
