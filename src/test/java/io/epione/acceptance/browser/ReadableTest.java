package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Stage.class)
class ReadableTest {
    private static final String HEART_ATTACK = "I have crushing chest pain going down my left arm and I'm sweating";
    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String FOCUS = """
            () => {
              let element = document.activeElement;
              while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
              const style = getComputedStyle(element);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            }
            """;

    static List<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE)
                .flatMap(look -> Stream.of(look, look.inTheDark()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theChatBreaksNoRuleOfReadability(Look look, Visit visit) {
        Chat chat = visit.door(look);
        assertThat(chat.page().locator("[data-persona=ana]")).isVisible();
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();

        chat.signIn(Patient.from("DE"));
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
        chat.ask("I have a sore throat");
        chat.ask(HEART_ATTACK);
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();

        chat.replies().last().locator(".chip").first().click();
        assertThat(chat.panel()).isVisible();
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theInboxBreaksNoRuleOfReadability(Look look, Visit visit) {
        Patient patient = Patient.from("DE");
        patient.client(visit.nobody()).say(HEART_ATTACK);
        Inbox inbox = visit.inbox(look);
        assertThat(inbox.item(patient)).isVisible();
        Assertions.assertThat(Axe.violations(inbox.page())).isEmpty();

        inbox.choose(patient);
        inbox.action("Reply").click();
        Assertions.assertThat(Axe.violations(inbox.page())).isEmpty();
    }

    @Test
    void aChartAndThePanelsOfTheProfileBreakNoRule(Visit visit) {
        Chat chat = visit.ana(Look.DESKTOP);
        assertThat(chat.ask("What was my average glucose last week?").locator("canvas"))
                .isVisible();
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
        chat.button("My profile").click();
        assertThat(chat.inPanel("epione-glucose-summary")).isVisible();
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
    }

    @Test
    void theKeyboardAloneIsEnoughAndTheFocusIsSeenAllTheWay(Visit visit) {
        Chat chat = visit.door(Look.DESKTOP);
        Page page = chat.page();
        assertThat(page.locator("[data-persona=ana]")).isVisible();
        tabTo(page, "[data-persona=ana]");
        page.keyboard().press("Enter");
        assertThat(chat.composer()).isVisible();
        tabTo(page, "epione-composer textarea");
        page.keyboard().type("What is HbA1c?");
        int before = chat.replies().count();
        page.keyboard().press("Enter");
        assertThat(chat.replies()).hasCount(before + 1);

        while (!Boolean.TRUE.equals(page.evaluate("() => document.activeElement.shadowRoot.activeElement"
                + ".shadowRoot?.activeElement?.tagName === 'ARTICLE'"))) {
            page.keyboard().press("Shift+Tab");
            Assertions.assertThat(page.evaluate(FOCUS)).isEqualTo(true);
        }
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(chat.panel()).isVisible();
        page.keyboard().press("Escape");
        assertThat(chat.panel()).not().isVisible();
        page.keyboard().press("Escape");
        assertThat(chat.composer()).isFocused();
    }

    private static void tabTo(Page page, String selector) {
        for (int presses = 0; presses < 30; presses++) {
            page.keyboard().press("Tab");
            Assertions.assertThat(page.evaluate(FOCUS)).as("the focus is seen").isEqualTo(true);
            if (Boolean.TRUE.equals(page.locator(selector).evaluate("element => element.matches(':focus')"))) {
                return;
            }
        }
        Assertions.fail("the keyboard does not reach " + selector);
    }

    @Test
    void atFourHundredPercentNothingRunsOffTheSideAndAllIsReached(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"), Look.ENLARGED);
        chat.ask(HEART_ATTACK);
        chat.ask("x".repeat(600));
        Assertions.assertThat(sideways(chat.page())).isZero();
        chat.banner().locator("a").first().scrollIntoViewIfNeeded();
        assertThat(chat.banner().locator("a").first()).isInViewport();
        chat.composer().scrollIntoViewIfNeeded();
        assertThat(chat.composer()).isInViewport();

        Inbox inbox = visit.inbox(Look.ENLARGED);
        Assertions.assertThat(sideways(inbox.page())).isZero();
    }

    private static int sideways(Page page) {
        return ((Number) page.evaluate(SIDEWAYS)).intValue();
    }
}
