package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The chat as the person in front of it sees it. */
record Chat(Page page) {
    /** What a site does that signs its people in itself: hands over a token, and a fresh one when that is refused. */
    private static final String SIGN_IN = """
            async (who) => {
              const ask = async () => (await (await fetch('/api/demo/tokens', {
                method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(who),
              })).json()).access_token;
              let token = await ask();
              document.querySelector('epione-chat').tokenProvider = async (rejected) => {
                if (rejected) token = await ask();
                return token;
              };
            }
            """;

    void signIn(Patient patient) {
        page.waitForFunction("() => customElements.get('epione-chat') !== undefined");
        page.evaluate(SIGN_IN, patient.request());
        assertThat(composer()).isVisible();
    }

    /** Signs in as one of the personas that the door offers. */
    void choose(String persona) {
        page.locator("[data-persona=" + persona + "]").click();
        assertThat(composer()).isVisible();
    }

    void write(String text) {
        composer().fill(text);
        composer().press("Enter");
    }

    /** Writes and gives the answer. */
    Locator ask(String text) {
        int before = replies().count();
        write(text);
        assertThat(replies()).hasCount(before + 1);
        return replies().last();
    }

    Locator composer() {
        return page.locator("epione-composer textarea");
    }

    Locator replies() {
        return page.locator("epione-message .bubble.assistant");
    }

    Locator own() {
        return page.locator("epione-message .bubble.patient");
    }

    Locator ofPeople() {
        return page.locator("epione-message .bubble.human");
    }

    Locator banner() {
        return page.locator("epione-banner .pin");
    }

    Locator careTeamLine() {
        return page.locator("epione-escalation-line .line");
    }

    Locator panel() {
        return page.locator("epione-panel dialog");
    }

    /** What the open panel shows; it stands beside the dialog, which only gives it its place. */
    Locator inPanel(String selector) {
        return page.locator("epione-panel " + selector);
    }

    Locator button(String name) {
        return page.locator("button", new Page.LocatorOptions().setHasText(name));
    }
}
