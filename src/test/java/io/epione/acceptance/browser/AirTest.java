package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Naming one's area under privacy, and asking for the air there. */
@ExtendWith(Stage.class)
class AirTest {
    /** What a feed does, with the token of the demonstration's vendor. */
    private static final String TELLS = """
            async () => {
              const post = (path, body, token) => fetch(path, {method: 'POST', body: JSON.stringify(body), headers: {
                'content-type': 'application/json', ...(token ? {authorization: 'Bearer ' + token} : {})}});
              const token = (await (await post('/api/demo/tokens', {persona: 'pulseband'})).json()).access_token;
              const now = new Date(), hour = new Date(Math.floor(now.getTime() / 3600000) * 3600000);
              const told = await post('/api/environment', {source: {name: 'City air network'}, issued: now.toISOString(),
                freshMinutes: 60, areas: [{area: 'coimbra', name: 'Coimbra', hour: hour.toISOString(), aqi: 180}]}, token);
              return told.status;
            }
            """;

    private static Chat opened(Visit visit, Look look) {
        Chat chat = visit.chat(Patient.from("PT"), look);
        Assertions.assertThat(chat.page().evaluate(TELLS)).isEqualTo(200);
        chat.button("Privacy").click();
        return chat;
    }

    static List<Look> looks() {
        return Stream.of(Look.DESKTOP, new Look(375, 812, false))
                .flatMap(look -> Stream.of(look, look.inTheDark()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anAreaIsNamedOnceItsConsentIsGivenAndTheAirThereIsTold(Look look, Visit visit) {
        Chat chat = opened(visit, look);
        Locator place = chat.inPanel("epione-place");
        assertThat(place).hasCount(0);
        chat.inPanel("[data-purpose=environment]").click();
        place.locator("select").selectOption("coimbra");
        assertThat(place.locator("select")).isEnabled();
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
        place.scrollIntoViewIfNeeded();
        Picture.of(chat.page(), "privacy-area", look);
        chat.page().keyboard().press("Escape");
        Locator answer = chat.ask("How is the air today?");
        assertThat(answer).containsText("US air quality index in Coimbra by City air network: 180");
        assertThat(answer).containsText("red band");
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
        Picture.of(chat.page(), "air", look);
    }

    @Test
    void anAreaIsNamedByKeyboardAlone(Visit visit) {
        Chat chat = opened(visit, Look.DESKTOP);
        Page page = chat.page();
        chat.inPanel("[data-purpose=environment]").focus();
        page.keyboard().press("Enter");
        Locator select = chat.inPanel("epione-place select");
        assertThat(select).isVisible();
        page.keyboard().press("Tab");
        assertThat(select).isFocused();
        page.keyboard().type("Coi");
        assertThat(select).hasValue("coimbra");
        assertThat(select).isEnabled();
    }
}
