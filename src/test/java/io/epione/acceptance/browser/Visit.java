package io.epione.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.epione.acceptance.running.Client;
import java.util.ArrayList;
import java.util.List;

/** One test's pages, each in a context of its own: nobody is signed in and nothing is cached. */
final class Visit implements AutoCloseable {
    private final Theatre theatre;
    private final List<BrowserContext> open = new ArrayList<>();

    Visit(Theatre theatre) {
        this.theatre = theatre;
    }

    /** Somebody at the service's door without a browser. */
    Client nobody() {
        return theatre.service().client();
    }

    /** The chat before anybody signed in. */
    Chat door(Look look) {
        return new Chat(page("/", look));
    }

    /** The chat of a patient whose site has signed them in. */
    Chat chat(Patient patient, Look look) {
        Chat chat = door(look);
        chat.signIn(patient);
        return chat;
    }

    Chat chat(Patient patient) {
        return chat(patient, Look.DESKTOP);
    }

    /** The chat of the demonstration's Ana, who has data. */
    Chat ana(Look look) {
        Chat chat = door(look);
        chat.choose("ana");
        return chat;
    }

    Inbox inbox(Look look) {
        Inbox inbox = new Inbox(page("/inbox", look));
        inbox.enter();
        return inbox;
    }

    /** A page under the given path, as it is before anybody signed in. */
    Page page(String path, Look look) {
        BrowserContext context = theatre.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(theatre.service().uri().toString())
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setLocale("en-GB"));
        open.add(context);
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    @Override
    public void close() {
        open.forEach(BrowserContext::close);
    }
}
