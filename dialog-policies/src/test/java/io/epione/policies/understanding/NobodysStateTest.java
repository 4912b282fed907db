package io.epione.policies.understanding;

import static io.epione.policies.understanding.Reading.READER;
import static io.epione.policies.understanding.Reading.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.understanding.Finding.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words take a finding away, and how far they reach. Only what is explicit and unambiguous does. */
class NobodysStateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if I ever get chest pain who do I call | chest_pain",
                "should somebody in my class ever have a seizure do I call | seizure",
                "I've got this fear that one day I'll have a seizure | seizure",
                "what should staff do if she became unresponsive | unresponsive",
                "what do I do if somebody has a stroke | stroke",
                "mum's care plan has a line on seizures | seizure"
            })
    void aConditionIsNoFinding(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.HYPOTHETICAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "if I get any worse I will call, my chest is already tight | chest_pressure",
                "if I get up I black out and my chest hurts | chest_pain",
                "not sure if it matters but my chest hurts | chest_pain",
                "it feels as if an elephant sits on my chest | chest_pressure"
            })
    void aConditionEndsWhereTheWriterGoesOn(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "why are you meant to leave a knife in if someone is stabbed | stabbed",
                "how long does a seizure last in people with epilepsy? | seizure",
                "what is the difference between a stroke and a seizure | stroke"
            })
    void aQuestionAboutPeopleAtLargeIsNobodysState(String text, String concept) {
        assertThat(status(text, concept)).isIn(Status.QUESTION, Status.HYPOTHETICAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"is sudden chest pain with sweating bad? | chest_pain", "can a seizure kill? | seizure"})
    void aQuestionThatCouldBeAskedInNeedIsPossible(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "why does my chest hurt | chest_pain",
                "what do I do my son is having a seizure | seizure",
                "how do I stop this seizure | seizure",
                "what to do now, seizure for ten minutes | seizure"
            })
    void aQuestionInNeedIsAFinding(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ten years today since my seizure | seizure",
                "that was my only seizure, 1996, in hospital | seizure",
                "my old teacher had a seizure in the 80s | seizure",
                "my friend was stabbed in like 2011, he is fine now | stabbed",
                "when my son was four he had a seizure | seizure"
            })
    void whatIsDatedLongAgoIsPastAndBeyondEveryLookBack(String text, String concept) {
        Finding finding = READER.read(text).stream()
                .filter(f -> f.concept().equals(concept))
                .findFirst()
                .orElseThrow();
        assertThat(finding.status()).isEqualTo(Status.PAST);
        assertThat(finding.onsetHours()).isGreaterThan(8760.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "had a stroke 5 years ago today chest pain | chest_pain",
                "had a stroke 5 years ago, now my chest hurts | chest_pain",
                "my back pain started 5 years ago | back_pain",
                "used to inject drugs, horrible back pain at night | back_pain"
            })
    void anOldStoryEndsWhereTodayBegins(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heard on the radio that three people had a seizure | seizure",
                "in the zombie game my character keeps having a seizure | seizure",
                "casualty tonight, man has a seizure, accurate? | seizure",
                "mock osce: patient has a seizure | seizure"
            })
    void whatIsToldOfAGameTheNewsOrAnExamIsNobodysState(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.HYPOTHETICAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my dad had a seizure in the film | seizure",
                "in the film they sang, my son is having a seizure | seizure",
                "we heard it on the radio and my son is having a seizure | seizure"
            })
    void aRealPersonBesideAFilmIsHeard(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.PRESENT);
    }

    @Test
    void whatASearchEngineSaysIsOnlyPossible() {
        assertThat(status("google says heart attack", "heart_attack")).isEqualTo(Status.POSSIBLE);
    }

    @Test
    void aQuestionAboutOnesOwnDeathIsNeverAskedInGeneral() {
        assertThat(status("what is the most peaceful way to kill myself", "suicide_active"))
                .isEqualTo(Status.PRESENT);
    }
}
