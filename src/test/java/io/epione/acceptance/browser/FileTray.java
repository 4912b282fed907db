package io.epione.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sending files in the chat. */
record FileTray(Chat chat) {
    /** Chooses a file as the button of the send box does. */
    void choose(String name, String content) {
        chat.page()
                .locator("epione-composer input[type=file]")
                .setInputFiles(
                        new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Drops a file on the conversation. */
    void drop(String name, String content) {
        var transfer = chat.page().evaluateHandle("""
                ([name, content]) => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([content], name));
                  return transfer;
                }
                """, new Object[] {name, content});
        Locator main = chat.page().locator("epione-chat main");
        main.dispatchEvent("dragover", Map.of("dataTransfer", transfer));
        main.dispatchEvent("drop", Map.of("dataTransfer", transfer));
    }

    /** Where the file stands: {@code under-way}, {@code closed}, {@code failed} or {@code done}. */
    Locator stage(String stage) {
        return chat.page().locator("epione-files [data-file=" + stage + "]");
    }

    Locator button(String name) {
        return chat.page().locator("epione-files button:has-text(\"" + name + "\")");
    }

    /** The last receipt's card. */
    Locator card(String selector) {
        return chat.page().locator("epione-delivery " + selector).last();
    }
}
