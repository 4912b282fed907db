package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Stage.class)
class ChatTest {
    private static final String HEART_ATTACK = "I have crushing chest pain going down my left arm and I'm sweating";

    @Test
    void theDoorSaysThatNobodyIsRealAndTheChatThatItIsNoGlucoseAlarm(Visit visit) {
        Chat chat = visit.door(Look.DESKTOP);
        assertThat(chat.page().getByText("nobody here is real")).isVisible();

        chat.choose("ana");

        assertThat(chat.page().locator("epione-welcome")).containsText("Synthetic demo data");
        assertThat(chat.page().locator("epione-welcome")).containsText("I am not a glucose alarm");
        assertThat(chat.page().locator(".disclaimer")).containsText("not a glucose alarm");
    }

    @Test
    void aQuestionAboutOnesOwnGlucoseIsAnsweredWithWordsAPictureAndATable(Visit visit) {
        Chat chat = visit.ana(Look.DESKTOP);
        Locator answer = chat.ask("What was my average glucose last week?");

        assertThat(answer).containsText(Pattern.compile("average glucose last week was \\d+ mg/dL"));
        assertThat(answer.locator("epione-chart canvas")).isVisible();
        answer.locator("epione-chart summary").click();
        assertThat(answer.locator("epione-chart tbody tr").nth(20)).isAttached();

        chat.page()
                .locator("epione-unit-switch.wide button", withText("mmol/L"))
                .click();
        assertThat(answer.locator("epione-chart .title")).containsText("mmol/L");
        assertThat(answer.locator("epione-chart thead")).containsText("mmol/L");
    }

    @Test
    void everySentenceOpensWhereItComesFrom(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        Locator answer = chat.ask("What is HbA1c?");
        Locator source = answer.locator(".chip").first();

        source.click();

        Locator cited = chat.inPanel("li[aria-current=true]");
        assertThat(cited).containsText("Published source");
        assertThat(cited.locator("a")).hasAttribute("href", Pattern.compile("https://.+"));
        chat.page().keyboard().press("Escape");
        assertThat(chat.panel()).not().isVisible();
        assertThat(source).isFocused();
    }

    @Test
    void aQuestionnaireIsAnsweredByClickingOneQuestionAtATime(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        assertThat(chat.ask("Can I do the mood questionnaire?")).containsText("Question 1 of 9.");

        for (int question = 2; question <= 9; question++) {
            chat.button("Not at all").click();
            assertThat(chat.replies().last()).containsText("Question " + question + " of 9.");
        }
        chat.button("Not at all").click();

        assertThat(chat.replies().last()).containsText("0 of 27 points");
        assertThat(chat.own().last()).hasText("Not at all");
    }

    @Test
    void wordsThatNobodyReviewedSaySo(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        Locator answer = chat.ask("I have a sore throat");

        assertThat(answer.locator(".review")).hasText("Not yet reviewed by a clinician");
        answer.locator(".chip").first().click();
        assertThat(chat.inPanel("li[aria-current=true]")).containsText("Not yet reviewed by a clinician");
    }

    @Test
    void anEmergencyStaysOnTheScreenThroughOtherQuestionsAndAReload(Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient);
        chat.ask(HEART_ATTACK);
        theWayOutIsInSight(chat);

        chat.ask("What was my average glucose last week?");
        theWayOutIsInSight(chat);

        chat.page().reload();
        chat.signIn(patient);
        theWayOutIsInSight(chat);
        Assertions.assertThat(chat.banner().locator("button").allTextContents())
                .containsExactly("Show the whole message");
    }

    private static void theWayOutIsInSight(Chat chat) {
        assertThat(chat.banner()).containsText("This could be a heart attack.");
        assertThat(chat.banner()).containsText("Call 112 now.");
        assertThat(chat.banner().locator("a[href='tel:112']")).isInViewport();
    }

    @Test
    void aCrisisShowsItsLineAndMakesNoNumberOfItsName(Visit visit) {
        Chat chat = visit.chat(Patient.from("PT"));
        chat.ask("I want to kill myself");

        assertThat(chat.banner()).hasClass(Pattern.compile("crisis"));
        assertThat(chat.banner().locator("a[href='tel:808242424']")).isInViewport();
        assertThat(chat.page().locator("a[href='tel:24']")).hasCount(0);
    }

    @Test
    void whoAsksForAPersonReadsThatNobodyHasReadItYet(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        chat.button("Talk to a person").click();

        assertThat(chat.own()).hasText("I want to talk to a person");
        assertThat(chat.careTeamLine()).containsText("Nobody has read this yet. If it gets worse");
        assertThat(chat.careTeamLine()).hasAttribute("data-status", "requested");
    }

    @Test
    void whatIsNotMeasuredIsNotShownAsAValue(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        chat.button("My profile").click();

        Locator ketones = chat.inPanel("epione-profile li:has-text('ketones')");
        assertThat(ketones.first().locator(".value")).hasText("—");
        assertThat(ketones.first().locator(".badge")).hasText("not measured");
    }

    @Test
    void aConsentThatIsGivenIsStillGivenAfterAReload(Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient);
        chat.button("Privacy").click();
        Locator genome = chat.inPanel("[data-purpose=genome]");
        assertThat(genome).hasAttribute("aria-checked", "false");
        genome.click();
        assertThat(genome).hasAttribute("aria-checked", "true");

        chat.page().reload();
        chat.signIn(patient);
        chat.button("Privacy").click();
        assertThat(genome).hasAttribute("aria-checked", "true");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
