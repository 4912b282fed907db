package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The profile of the day as a person sees and hears it. */
@ExtendWith(Stage.class)
class DayPatternTest {
    private static final String QUESTION = "When in the day am I high?";
    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    static List<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE)
                .flatMap(look -> Stream.of(look, look.inTheDark()))
                .toList();
    }

    @Test
    void itIsToldInWordsDrawnWithItsBandsAndReadAsATable(Visit visit) {
        Chat chat = visit.ana(Look.DESKTOP);
        Locator answer = chat.ask(QUESTION);
        Locator pattern = answer.locator("epione-day-pattern");

        assertThat(answer).containsText(Pattern.compile("was highest around \\d\\d:\\d\\d, at \\d+ mg/dL"));
        assertThat(pattern.locator("svg.plot"))
                .hasAttribute("aria-label", Pattern.compile("Glucose by time of day .*Middle value highest around"));
        for (String part : List.of("path.outer", "path.inner", "path.middle")) {
            assertThat(pattern.locator("svg.plot " + part).first()).hasAttribute("d", Pattern.compile("^M\\d.+"));
        }
        pattern.locator("summary").press("Enter");
        assertThat(pattern.locator("tbody tr")).hasCount(24);
        assertThat(pattern.locator("thead th")).hasText(new String[] {"Time", "5 %", "25 %", "Middle", "75 %", "95 %"});

        chat.page()
                .locator("epione-unit-switch.wide button", new Page.LocatorOptions().setHasText("mmol/L"))
                .click();
        assertThat(pattern.locator(".title")).containsText("mmol/L");
        assertThat(pattern.locator("tbody td").first()).hasText(Pattern.compile("^\\d+\\.\\d$"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void itIsReadableOnADeskAndOnAPhoneByDayAndByNight(Look look, Visit visit) {
        Chat chat = visit.ana(look);
        Locator pattern = chat.ask(QUESTION).locator("epione-day-pattern");
        assertThat(pattern.locator("svg.plot")).isVisible();
        pattern.locator("summary").click();

        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
        Assertions.assertThat(((Number) chat.page().evaluate(SIDEWAYS)).intValue())
                .isZero();
    }

    @Test
    void withTooFewDaysThereIsNoPictureAndTheWordsSaySo(Visit visit) {
        Locator answer = visit.chat(Patient.from("DE")).ask(QUESTION);

        assertThat(answer).containsText("does not mean that all is well");
        assertThat(answer.locator("epione-day-pattern")).hasCount(0);
    }
}
