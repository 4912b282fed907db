package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The care team's page as the nurse sees it. */
record Inbox(Page page) {
    void enter() {
        page.locator("[data-persona=maya]").click();
        assertThat(page.locator("epione-inbox header")).isVisible();
    }

    Locator item(Patient patient) {
        return page.locator("epione-inbox-list button", new Page.LocatorOptions().setHasText(patient.name()));
    }

    void choose(Patient patient) {
        item(patient).click();
        assertThat(detail().locator("h2")).hasText(patient.name());
    }

    /** Whose escalations stand in the list, from the top. */
    List<String> names() {
        return page.locator("epione-inbox-list .name").allTextContents();
    }

    Locator detail() {
        return page.locator("epione-inbox-detail");
    }

    Locator action(String name) {
        return page.locator("epione-inbox-actions .bar")
                .first()
                .locator("button", new Locator.LocatorOptions().setHasText(name));
    }

    Locator field() {
        return page.locator("epione-inbox-actions textarea");
    }

    void send() {
        page.locator("epione-inbox-actions form .primary").click();
    }

    Locator note() {
        return page.locator("epione-inbox .dock .note");
    }
}
