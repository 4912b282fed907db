package io.epione.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** The person's genome, as the panel shows it. */
record GenomePanel(Chat chat) {
    static GenomePanel open(Chat chat) {
        chat.button("My profile").click();
        chat.inPanel("[data-open=genome]").click();
        return new GenomePanel(chat);
    }

    /** Opens the layer where it is closed. */
    GenomePanel allowed() {
        part("[data-closed] button").click();
        part("[data-empty]").waitFor();
        return this;
    }

    void send(String name, String content) {
        part("input[type=file]")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    Locator part(String selector) {
        return chat.inPanel("epione-genome " + selector);
    }

    Locator button(String name) {
        return part("button:has-text(\"" + name + "\")");
    }
}
