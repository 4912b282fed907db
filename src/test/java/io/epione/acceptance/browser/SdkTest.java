package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.epione.acceptance.running.Client;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.class)
class SdkTest {
    private static final String TURNS = "**/api/conversations/*/turns";

    @Test
    void aMessageWrittenOfflineWaitsAndIsSentOnceWhenTheNetworkIsBack(Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient);
        chat.page().context().setOffline(true);
        assertThat(chat.page().getByText("No connection. Messages wait here")).isVisible();

        chat.write("What is HbA1c?");
        assertThat(chat.page().getByText("Waiting for the connection")).isVisible();
        assertThat(chat.page().getByText("If it is urgent, do not wait")).isVisible();
        assertThat(chat.replies()).hasCount(0);

        chat.page().context().setOffline(false);
        assertThat(chat.replies()).hasCount(1);
        assertThat(chat.own()).hasCount(1);
        Assertions.assertThat(storedKinds(patient, visit)).isEqualTo("patient assistant");
    }

    @Test
    void anAnswerThatWasLostOnTheWayIsGivenOnce(Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient);
        AtomicInteger posts = new AtomicInteger();
        // The service hears the turn and answers it, but the answer never arrives.
        chat.page().route(TURNS, route -> {
            if (isPost(route) && posts.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        chat.ask("What is HbA1c?");
        assertThat(chat.page().locator("epione-message .delivery")).hasText("Sent");

        Assertions.assertThat(posts).hasValue(2);
        assertThat(chat.replies()).hasCount(1);
        Assertions.assertThat(storedKinds(patient, visit)).isEqualTo("patient assistant");
    }

    @Test
    void whatHappenedWhileTheConnectionWasGoneIsShownOnce(Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient);
        chat.button("Talk to a person").click();
        assertThat(chat.careTeamLine()).hasAttribute("data-status", "requested");

        chat.page().context().setOffline(true);
        assertThat(chat.page().getByText("No connection. Messages wait here")).isVisible();
        answer(patient, visit.nobody().as("maya"), "I will call you at noon");
        chat.page().context().setOffline(false);

        assertThat(chat.careTeamLine()).hasAttribute("data-status", "answered");
        assertThat(chat.ofPeople()).hasCount(1);
        assertThat(chat.ofPeople()).containsText("I will call you at noon");
        assertThat(chat.replies()).hasCount(1);
    }

    @Test
    void anExpiredTokenIsRenewedAndTheMessageArrives(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        AtomicInteger posts = new AtomicInteger();
        chat.page().route(TURNS, route -> {
            if (isPost(route) && posts.incrementAndGet() == 1) {
                route.fulfill(new Route.FulfillOptions().setStatus(401));
            } else {
                route.resume();
            }
        });

        chat.ask("What is HbA1c?");

        Assertions.assertThat(posts).hasValue(2);
        assertThat(chat.own()).hasCount(1);
    }

    @Test
    void whoCannotBeSignedInAgainIsToldSo(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        chat.page().route(TURNS, route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));

        chat.write("What is HbA1c?");

        assertThat(chat.page().getByText("You were signed out. A message that was not sent is not kept"))
                .isVisible();
    }

    @Test
    void aServiceThatDoesNotAnswerIsSaidAndTriedAgainOnRequest(Visit visit) {
        Page page = visit.page("/", Look.DESKTOP);
        page.route("**/api/conversations", Route::abort);
        page.locator("[data-persona=ana]").click();
        assertThat(page.getByText("The conversation could not be opened.")).isVisible();

        page.unroute("**/api/conversations");
        new Chat(page).button("Try again").click();
        assertThat(new Chat(page).composer()).isVisible();
    }

    private static boolean isPost(Route route) {
        return route.request().method().equals("POST");
    }

    private static String storedKinds(Patient patient, Visit visit) {
        Client client = patient.client(visit.nobody());
        String conversation = client.get("/api/conversations")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        StringBuilder kinds = new StringBuilder();
        client.get("/api/conversations/" + conversation + "/turns")
                .body()
                .path("items")
                .forEach(item -> kinds.append(item.path("kind").asText()).append(' '));
        return kinds.toString().strip();
    }

    private static void answer(Patient patient, Client nurse, String text) {
        nurse.get("/api/escalations?status=requested").body().path("items").forEach(item -> {
            if (item.path("patientName").asText().equals(patient.name())) {
                String escalation = "/api/escalations/" + item.path("id").asText();
                nurse.post(escalation + "/accept", Map.of());
                nurse.post(escalation + "/reply", Map.of("text", text));
            }
        });
    }
}
