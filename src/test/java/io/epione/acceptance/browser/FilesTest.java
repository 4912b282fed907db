package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.epione.acceptance.running.Client;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first hour: a person brings their files, reads what came in, and gets from a number back to its line. */
@ExtendWith(Stage.class)
class FilesTest {
    static List<Look> looks() {
        return Stream.of(Look.DESKTOP, new Look(375, 812, false))
                .flatMap(look -> Stream.of(look, look.inTheDark()))
                .toList();
    }

    @Test
    void aSensorsFileIsReceiptedInWordsTheTableBesideItAndAfterAReload(Visit visit) {
        Patient patient = Patient.from("DE");
        FileTray tray = new FileTray(visit.chat(patient));
        tray.choose("libre.csv", SensorFile.libre());

        Locator receipt = tray.chat().replies().last();
        assertThat(receipt).containsText("Your LibreView file is in.");
        assertThat(receipt).containsText("1,325 readings on 14 of 14 days, from 5 Mar 2026 to 18 Mar 2026");
        assertThat(receipt).containsText("1 gap: 5 h");
        assertThat(tray.stage("done")).containsText("libre.csv was read");
        tray.card("summary").click();
        assertThat(tray.card("tbody th")).hasText("Glucose sensor");

        tray.chat().page().reload();
        tray.chat().signIn(patient);
        assertThat(tray.chat().replies().last()).containsText("1 gap: 5 h");
    }

    @Test
    void aBundleIsDroppedAndALaboratorysFileChosen(Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE")));
        tray.drop("record.json", SensorFile.BUNDLE);
        assertThat(tray.chat().replies().last()).containsText("Potassium: 1 reading on 1 Mar 2026.");

        tray.choose("lab.csv", SensorFile.LAB);
        assertThat(tray.chat().replies().last()).containsText("HbA1c: 1 reading on 1 Mar 2026.");
    }

    @Test
    void whatNobodyReadsIsSaidWithWhatCanBeRead(Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE")));
        tray.choose("diary.txt", "Dear diary");

        assertThat(tray.stage("failed")).containsText("diary.txt was not taken in");
        assertThat(tray.stage("failed")).containsText("I can read files from: Apple Health, CSV");
        assertThat(tray.button("Try again")).hasCount(0);
        tray.button("Close").click();
        assertThat(tray.stage("failed")).hasCount(0);
        assertThat(tray.chat().replies()).hasCount(0);
    }

    @Test
    void whatIsClosedIsOfferedFirstAndNothingIsSentBefore(Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient);
        Client person = patient.client(visit.nobody());
        person.put("/api/me/consents", Map.of("glucose", false));
        FileTray tray = new FileTray(chat);

        tray.choose("libre.csv", SensorFile.libre());
        assertThat(tray.stage("closed")).containsText("Glucose: Sensor and meter readings");
        tray.button("Do not send").click();
        Assertions.assertThat(
                        person.get("/api/me/consents").body().path("glucose").asBoolean())
                .isFalse();
        assertThat(chat.replies()).hasCount(0);

        tray.choose("libre.csv", SensorFile.libre());
        tray.button("Switch on and send").click();
        assertThat(chat.replies().last()).containsText("Your LibreView file is in.");
        Assertions.assertThat(
                        person.get("/api/me/consents").body().path("glucose").asBoolean())
                .isTrue();
    }

    @Test
    void aFileOfGenotypesGoesToItsPanelAndWaitsForTheLayer(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        new FileTray(chat).choose("me.vcf", GenomeFiles.poorForClopidogrel());

        GenomePanel panel = new GenomePanel(chat);
        panel.part("[data-closed] button").click();
        assertThat(panel.part("[aria-labelledby=file]")).containsText("GRCh38");
    }

    @Test
    void sendingIsStoppedAndBegunAgain(Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE")));
        Page page = tray.chat().page();
        page.route("**/api/signals/libreview?tell=true", _ -> {});
        tray.choose("libre.csv", SensorFile.libre());
        tray.button("Cancel").click();
        assertThat(tray.stage("failed")).containsText("Nothing of this file was stored");
        assertThat(tray.chat().replies()).hasCount(0);

        page.unroute("**/api/signals/libreview?tell=true");
        tray.button("Try again").click();
        assertThat(tray.chat().replies().last()).containsText("All of it is new to me.");
    }

    @Test
    void aServiceThatCannotBeReachedIsSaidAndTriedAgain(Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE")));
        tray.chat().page().route("**/api/files/recognise*", Route::abort);
        tray.choose("lab.csv", SensorFile.LAB);
        assertThat(tray.stage("failed")).containsText("The service cannot be reached");

        tray.chat().page().unroute("**/api/files/recognise*");
        tray.button("Try again").click();
        assertThat(tray.chat().replies().last()).containsText("Your CSV file is in.");
    }

    @Test
    void aFileIsTakenBackAfterItWasAskedTwice(Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE")));
        tray.choose("libre.csv", SensorFile.libre());
        tray.card("[data-take-back]").click();
        tray.card("button:has-text(\"Keep it\")").click();
        assertThat(tray.card("[data-take-back]")).isFocused();

        tray.card("[data-take-back]").click();
        tray.card("button:has-text(\"Yes, take it back\")").click();
        assertThat(tray.chat().replies().last()).containsText("1,325 entries of it do not count any more");
        assertThat(tray.card("[data-undone]")).hasText("Taken back");
        assertThat(tray.card("[data-take-back]")).hasCount(0);
        Locator answer = tray.chat().ask("what is my latest glucose?");
        assertThat(answer).containsText("No glucose is recorded");
    }

    @Test
    void fromANumberOneComesToItsLineByTheKeyboardAlone(Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE")));
        Chat chat = tray.chat();
        tray.choose("lab.csv", SensorFile.LAB);
        assertThat(chat.replies()).hasCount(1);
        Locator answer = chat.ask("what is my latest HbA1c?");

        answer.locator("button.figure").focus();
        chat.page().keyboard().press("Enter");
        assertThat(chat.inPanel("epione-source pre")).hasText("HbA1c,4548-4,6.9,%,2026-03-01T08:00:00Z,Lab North");
        assertThat(chat.inPanel("epione-source")).containsText("Lab North");
        assertThat(chat.inPanel("epione-source")).containsText("laboratory");
        assertThat(chat.inPanel("epione-source")).containsText("Received");
        assertThat(chat.inPanel("epione-source code")).hasText(Pattern.compile("[0-9a-f]{64}"));
        chat.page().keyboard().press("Escape");
        assertThat(chat.panel()).isHidden();
        assertThat(answer.locator("button.figure")).isFocused();
    }

    @Test
    void aNumberOfTheProfileOpensItsLineToo(Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE")));
        tray.choose("lab.csv", SensorFile.LAB);
        assertThat(tray.chat().replies()).hasCount(1);
        tray.chat().button("My profile").click();

        tray.chat().inPanel("epione-profile button.figure").first().click();
        assertThat(tray.chat().inPanel("epione-profile epione-source pre"))
                .hasText("HbA1c,4548-4,6.9,%,2026-03-01T08:00:00Z,Lab North");
    }

    @Test
    void aNumberOverDaysOpensItsReadingsEachWithItsLine(Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE")));
        Chat chat = tray.chat();
        tray.choose("sensor.csv", SensorFile.recent(Instant.now()));
        assertThat(chat.replies()).hasCount(1);
        Locator answer = chat.ask("what was my average glucose last week?");
        answer.locator("button.figure").first().click();

        assertThat(chat.inPanel("epione-source li").first()).isVisible();
        chat.inPanel("epione-source li button:has-text(\"Show what was sent\")")
                .first()
                .click();
        assertThat(chat.inPanel("epione-source code").first()).isVisible();
        int shown = chat.inPanel("epione-source li").count();
        chat.inPanel("epione-source button:has-text(\"Show older ones\")").click();
        Assertions.assertThat(shown).isPositive();
        assertThat(chat.inPanel("epione-source li")).not().hasCount(shown);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void trayReceiptAndSourceBreakNoRuleOfReadability(Look look, Visit visit) {
        FileTray tray = new FileTray(visit.chat(Patient.from("DE"), look));
        Page page = tray.chat().page();
        tray.choose("diary.txt", "Dear diary");
        assertThat(tray.stage("failed")).isVisible();
        Assertions.assertThat(Axe.violations(page)).isEmpty();
        Picture.of(page, "file-unknown", look);
        tray.button("Close").click();

        tray.choose("libre.csv", SensorFile.libre());
        tray.card("summary").click();
        tray.card("[data-take-back]").click();
        assertThat(tray.card(".keep")).isFocused();
        Assertions.assertThat(page.evaluate(
                        "() => { const e = document.querySelector('epione-chat').shadowRoot.querySelector('epione-transcript')"
                                + ".shadowRoot.querySelector('.scroll'); return e.scrollWidth - e.clientWidth; }"))
                .as("nothing runs off the side")
                .isEqualTo(0);
        Assertions.assertThat(Axe.violations(page)).isEmpty();
        Picture.of(page, "file-receipt", look);

        tray.choose("lab.csv", SensorFile.LAB);
        assertThat(tray.chat().replies()).hasCount(2);
        tray.chat().ask("what is my latest HbA1c?").locator("button.figure").click();
        assertThat(tray.chat().inPanel("epione-source pre")).isVisible();
        Assertions.assertThat(Axe.violations(page)).isEmpty();
        Picture.of(page, "file-source", look);
    }
}
