package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.epione.acceptance.running.Client;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Stage.class)
class InboxTest {
    private static final String HEART_ATTACK = "I have crushing chest pain going down my left arm and I'm sweating";
    private static final String PERSON = "I want to talk to a person";

    @Test
    void aPersonsAnswerLandsInTheOpenChatAndOnlyAPersonClosesTheEmergency(Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient);
        chat.ask(HEART_ATTACK);
        Inbox inbox = visit.inbox(Look.DESKTOP);
        inbox.choose(patient);

        inbox.action("Accept").click();
        assertThat(chat.careTeamLine()).containsText("Maya has read your message");

        inbox.action("Reply").click();
        inbox.field().fill("Have you called the ambulance?");
        inbox.send();
        assertThat(chat.ofPeople()).containsText("Have you called the ambulance?");
        assertThat(chat.ofPeople()).containsText("Maya");
        assertThat(chat.banner()).isVisible();

        inbox.action("Resolve").click();
        inbox.send();
        assertThat(inbox.note()).hasText("Resolved.");
        assertThat(inbox.action("Reply")).hasCount(0);
        assertThat(inbox.item(patient)).hasCount(0);
        assertThat(chat.banner()).hasCount(0);
        assertThat(chat.careTeamLine()).hasCount(0);
    }

    @Test
    void theMostUrgentStandsFirst(Visit visit) {
        Patient asking = Patient.from("DE");
        asking.client(visit.nobody()).say(PERSON);
        Patient inDanger = Patient.from("DE");
        inDanger.client(visit.nobody()).say(HEART_ATTACK);

        Inbox inbox = visit.inbox(Look.DESKTOP);

        assertThat(inbox.item(asking)).isVisible();
        Assertions.assertThat(inbox.names()).containsSubsequence(inDanger.name(), asking.name());
    }

    @Test
    void theNurseReadsTheWordsThatRaisedTheLevelAndWhatThePatientWasTold(Visit visit) {
        Patient patient = Patient.from("DE");
        Client client = patient.client(visit.nobody());
        String conversation = client.conversation();
        client.say(conversation, PERSON);
        client.say(conversation, HEART_ATTACK);

        Inbox inbox = visit.inbox(Look.DESKTOP);
        inbox.choose(patient);

        assertThat(inbox.detail().locator("blockquote").first()).hasText(HEART_ATTACK);
        assertThat(inbox.detail().locator("blockquote").nth(1)).containsText("now.");
        assertThat(inbox.detail()).containsText("no record received");
    }

    @Test
    void aGeneratedPersonIsLabelledAsSynthetic(Visit visit) {
        Client ana = visit.nobody().as("ana");
        ana.say(ana.conversation(), PERSON);

        Inbox inbox = visit.inbox(Look.DESKTOP);

        assertThat(inbox.page()
                        .locator("epione-inbox button[data-id]")
                        .filter(named("Ana"))
                        .first())
                .containsText("Synthetic person");
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    static List<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE)
                .flatMap(look -> Stream.of(look, look.inTheDark()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatTheGenomeShowsIsReadByThePersonOnceAClinicianReleasesIt(Look look, Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient);
        GenomePanel.open(chat).allowed().send("me.vcf", GenomeFiles.toConfirm());
        Inbox inbox = visit.inbox(look);
        inbox.choose(patient);
        assertThat(inbox.detail().locator("[data-held]")).containsText("BRCA1");
        assertThat(chat.ofPeople()).hasCount(0);

        inbox.action("Release").click();
        Assertions.assertThat(Axe.violations(inbox.page())).isEmpty();
        Picture.of(inbox.page(), "release", look);
        inbox.send();

        assertThat(inbox.note()).hasText("Released to the patient.");
        assertThat(inbox.action("Release")).hasCount(0);
        assertThat(inbox.detail().locator("[data-held]")).hasCount(0);
        assertThat(chat.ofPeople()).containsText("this is not a result");
    }

    @Test
    void whatIsBeingWrittenSurvivesWhatArrivesMeanwhile(Visit visit) {
        Patient first = Patient.from("DE");
        first.client(visit.nobody()).say(PERSON);
        Inbox inbox = visit.inbox(Look.DESKTOP);
        inbox.choose(first);
        inbox.action("Reply").click();
        inbox.field().fill("I am looking at it");

        Patient second = Patient.from("DE");
        second.client(visit.nobody()).say(HEART_ATTACK);
        assertThat(inbox.item(second)).isVisible();
        assertThat(inbox.field()).hasValue("I am looking at it");

        inbox.choose(second);
        inbox.choose(first);
        assertThat(inbox.field()).hasValue("I am looking at it");
    }

    @Test
    void ofAListThatNeverCameItIsNotSaidThatNothingWaits(Visit visit) {
        Page page = visit.page("/inbox", Look.PHONE);
        page.route("**/api/escalations?*", Route::abort);
        new Inbox(page).enter();

        assertThat(page.locator("epione-inbox .queue")).containsText("it is not known what waits");
        assertThat(page.locator("epione-inbox")).not().containsText("0 waiting");
        page.unroute("**/api/escalations?*");
        assertThat(page.locator("epione-inbox .queue")).not().containsText("not known");
    }

    @Test
    void onAPhoneEveryFilterIsSeenWhole(Visit visit) {
        Page page = visit.inbox(Look.PHONE).page();

        Assertions.assertThat(page.locator("epione-inbox .filters")
                        .evaluate("filters => filters.scrollWidth - filters.clientWidth"))
                .isEqualTo(0);
    }

    @Test
    void aListThatMayBeOldSaysSo(Visit visit) {
        Inbox inbox = visit.inbox(Look.DESKTOP);
        inbox.page().route("**/api/escalations?*", Route::abort);

        assertThat(inbox.page().locator("epione-inbox .stale")).containsText("The list may be out of date.");
    }

    @Test
    void fromTheKeyboardAnEscalationIsChosenAcceptedAnsweredAndClosed(Visit visit) {
        Patient patient = Patient.from("DE");
        patient.client(visit.nobody()).say(HEART_ATTACK);
        Inbox inbox = visit.inbox(Look.DESKTOP);
        assertThat(inbox.item(patient)).isVisible();
        inbox.item(patient).focus();
        inbox.page().keyboard().press("Enter");

        inbox.page().keyboard().press("a");
        assertThat(inbox.note()).hasText("Accepted.");
        inbox.page().keyboard().press("r");
        assertThat(inbox.field()).isFocused();
        inbox.page().keyboard().type("Please sit down");
        inbox.page().keyboard().press("Control+Enter");
        assertThat(inbox.note()).hasText("Sent to the patient.");
        assertThat(inbox.detail()).containsText("Please sit down");
    }
}
