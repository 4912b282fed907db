package io.epione.acceptance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Stage.class)
class GenomeTest {
    private static GenomePanel opened(Visit visit, Look look) {
        return GenomePanel.open(visit.chat(Patient.from("DE"), look)).allowed();
    }

    static List<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.PHONE)
                .flatMap(look -> Stream.of(look, look.inTheDark()))
                .toList();
    }

    @Test
    void nothingIsTakenBeforeThePersonOpensTheLayer(Visit visit) {
        GenomePanel panel = GenomePanel.open(visit.chat(Patient.from("DE")));

        assertThat(panel.part("[data-closed]")).containsText("Nothing of it is used or taken in");
        assertThat(panel.part("input[type=file]")).hasCount(0);
        panel.allowed();
        assertThat(panel.part("[data-empty]")).containsText("No genome yet");
    }

    @Test
    void aFileIsSentReadAndShownWithItsGenesAndWhatIsMissing(Visit visit) {
        GenomePanel panel = opened(visit, Look.DESKTOP);
        panel.send("me.vcf", GenomeFiles.poorForClopidogrel());

        assertThat(panel.part("[aria-labelledby=file]")).containsText("GRCh38");
        assertThat(panel.part("[aria-labelledby=file]")).containsText("100.0 %");
        assertThat(panel.part("[aria-labelledby=file]")).containsText("forward, by 1 known place");
        assertThat(panel.part("[data-gene=CYP2C19] .result")).containsText("*2/*2, Poor Metabolizer");
        assertThat(panel.part("[data-gene=TPMT]")).containsText("Cannot tell from this file");
        assertThat(panel.part("[data-gene=TPMT]")).containsText("Positions missing: rs");
        assertThat(panel.part("[data-score]").first()).containsText("0 % of");
        assertThat(panel.part("[data-score]").first()).not().containsText("Score 0");
        assertThat(panel.part("[data-score=PGS000001]")).containsText("Developed in women of European ancestry");
        assertThat(panel.part("[data-gene=CYP2D6]")).containsText("only a laboratory’s own report can tell");
        panel.part("[data-gene=CYP2C19] summary").click();
        assertThat(panel.part("[data-gene=CYP2C19] .medicine.avoid").first())
                .containsText("That is for your prescriber to decide");
        assertThat(panel.part("[data-gene=CYP2C19]")).containsText("keep taking it until your prescriber answers");
        Assertions.assertThat(panel.part(".card").allTextContents())
                .noneMatch(text -> text.contains("safe") && !text.contains("does not mean"));
    }

    @Test
    void theFileItselfIsKeptOnlyWhereThePersonTicksIt(Visit visit) {
        GenomePanel panel = opened(visit, Look.DESKTOP);
        assertThat(panel.part("#keep-raw")).not().isChecked();
        panel.part("#keep-raw").check();
        panel.chat()
                .page()
                .waitForRequest(
                        "**/api/genome?keepRaw=true", () -> panel.send("me.vcf", GenomeFiles.poorForClopidogrel()));

        assertThat(panel.part("[aria-labelledby=file]")).isVisible();
    }

    @Test
    void aKeptFileIsSavedByteForByteAndDeletedOnRequest(Visit visit) {
        GenomePanel panel = opened(visit, Look.DESKTOP);
        panel.part("#keep-raw").check();
        panel.send("me.vcf", GenomeFiles.poorForClopidogrel());
        assertThat(panel.part("[data-kept]")).containsText("Sent on");

        Download saved = panel.chat()
                .page()
                .waitForDownload(() -> panel.button("Save the file").click());
        Assertions.assertThat(saved.path()).hasContent(GenomeFiles.poorForClopidogrel());

        panel.button("Delete the file").click();
        panel.button("Keep it").click();
        panel.button("Delete the file").click();
        panel.button("Yes, delete the file").click();
        assertThat(panel.part("[data-kept]")).hasCount(0);
        assertThat(panel.part("[data-gene=CYP2C19] .result")).containsText("*2/*2");
    }

    @Test
    void theProgressOfAFileIsSeenWhileItIsRead(Visit visit) {
        GenomePanel panel = opened(visit, Look.DESKTOP);
        panel.chat().page().route("**/api/genome/imports/*", route -> {
            var answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text()
                            .replaceFirst("\"status\":\"\\w+\"", "\"status\":\"reading\"")
                            .replaceFirst("\"rows\":\\d+", "\"rows\":1234")));
        });
        panel.send("me.vcf", GenomeFiles.poorForClopidogrel());

        assertThat(panel.part("progress")).isVisible();
        assertThat(panel.part("[data-progress]")).containsText("1,234 rows read");
        panel.chat().page().unroute("**/api/genome/imports/*");
        assertThat(panel.part("[aria-labelledby=file]")).isVisible();
    }

    @Test
    void ofSeveralPeopleThePersonChoosesOne(Visit visit) {
        GenomePanel panel = opened(visit, Look.DESKTOP);
        panel.send("two.vcf", GenomeFiles.ofTwoPeople());

        assertThat(panel.part("[data-refusal=choose-sample]")).containsText("Whose is it?");
        panel.button("Read BOB").click();
        assertThat(panel.part("[aria-labelledby=file]")).isVisible();
    }

    @Test
    void aFileThatDoesNotFitWaitsForThePersonsWord(Visit visit) {
        GenomePanel panel = opened(visit, Look.DESKTOP);
        panel.send("his.txt", GenomeFiles.ofAMan());
        assertThat(panel.part("[data-flagged]")).containsText("do not fit the sex in your profile");
        assertThat(panel.part("[data-gene]")).hasCount(0);

        panel.button("Not mine").click();
        assertThat(panel.part("[data-flagged]")).hasCount(0);
        assertThat(panel.part("[data-empty]")).isVisible();

        panel.send("his.txt", GenomeFiles.ofAMan());
        panel.button("It is mine").click();
        assertThat(panel.part("[aria-labelledby=file]")).containsText("one X and a Y");
    }

    @Test
    void whatIsNoGenomeIsRefusedInWords(Visit visit) {
        GenomePanel panel = opened(visit, Look.PHONE);
        panel.send("letter.pdf", "%PDF-1.7 a letter");

        assertThat(panel.part("[data-refusal=pdf]")).containsText("This file was not taken in");
        assertThat(panel.part("[data-empty]")).isVisible();
    }

    @Test
    void aServiceThatFailsIsSaidAndTriedAgainOnRequest(Visit visit) {
        Chat chat = visit.chat(Patient.from("DE"));
        chat.page().route("**/api/me/consents", Route::abort);
        GenomePanel panel = GenomePanel.open(chat);
        assertThat(panel.part(".problem")).containsText("The service cannot be reached");

        chat.page().unroute("**/api/me/consents");
        panel.button("Try again").click();
        assertThat(panel.part("[data-closed]")).isVisible();
    }

    @Test
    void theEndIsAskedForTwice(Visit visit) {
        GenomePanel panel = opened(visit, Look.DESKTOP);
        panel.send("me.vcf", GenomeFiles.poorForClopidogrel());
        panel.button("Destroy my genome").click();
        panel.button("Keep it").click();
        assertThat(panel.part("[data-gene=CYP2C19]")).isVisible();

        panel.button("Destroy my genome").click();
        panel.button("Yes, destroy it").click();
        assertThat(panel.part("[data-empty]")).isVisible();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void thePanelBreaksNoRuleOfReadability(Look look, Visit visit) {
        Patient patient = Patient.from("DE");
        Chat chat = visit.chat(patient, look);
        patient.client(visit.nobody())
                .post(
                        "/fhir/MedicationRequest",
                        Map.of(
                                "resourceType", "MedicationRequest",
                                "status", "active",
                                "intent", "order",
                                "authoredOn", "2026-10-01",
                                "medicationCodeableConcept", Map.of("text", "Clopidogrel 75 mg")));
        GenomePanel panel = GenomePanel.open(chat);
        assertThat(panel.part("[data-closed]")).isVisible();
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();

        panel.allowed().send("his.txt", GenomeFiles.ofAMan());
        assertThat(panel.part("[data-flagged]")).isVisible();
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
        panel.button("Not mine").click();
        panel.part("#keep-raw").check();
        panel.send("me.vcf", GenomeFiles.poorForClopidogrel());
        assertThat(panel.part("[data-gene=CYP2C19] .badge.mine")).isVisible();
        assertThat(panel.part("[data-kept]")).isVisible();
        Assertions.assertThat(Axe.violations(chat.page())).isEmpty();
        Assertions.assertThat(chat.page()
                        .evaluate(
                                "() => { const e = document.querySelector('epione-chat').shadowRoot.querySelector('epione-genome');"
                                        + " return e.scrollWidth - e.clientWidth; }"))
                .as("nothing runs off the side")
                .isEqualTo(0);
        Picture.of(chat.page(), "genome", look);
    }

    @Test
    void theKeyboardAloneSendsAndDecides(Visit visit) {
        GenomePanel panel = opened(visit, Look.DESKTOP);
        panel.send("his.txt", GenomeFiles.ofAMan());
        panel.button("It is mine").focus();
        panel.chat().page().keyboard().press("Enter");
        assertThat(panel.part("[aria-labelledby=file]")).isVisible();
        panel.part("input[type=file]").focus();
        assertThat(panel.part("input[type=file]")).isFocused();
    }
}
