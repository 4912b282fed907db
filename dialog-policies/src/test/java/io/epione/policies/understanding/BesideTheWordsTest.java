package io.epione.policies.understanding;

import static io.epione.policies.understanding.Reading.READER;
import static io.epione.policies.understanding.Reading.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.understanding.Finding.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Study, leaflets, things and what is over take a finding away; a real person beside the same words is heard. */
class BesideTheWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a 60-year-old man has crushing chest pain. which drug first? question 3 of my mock | chest_pain",
                "vignette: a patient has a seizure, what is the first drug? | seizure",
                "imagine a colleague has a seizure, who do I ring | seizure",
                "how would you translate chest pain into polish | chest_pain",
                "the boiler is having a seizure again | seizure",
                "I read anaphylaxis on the leaflet | anaphylaxis_named"
            })
    void whatIsStudiedImaginedOrOfAThingIsNobodysState(String text, String concept) {
        assertThat(status(text, concept)).isIn(Status.HYPOTHETICAL, Status.QUESTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revising for my exam and I have crushing chest pain | chest_pain",
                "mock exam tomorrow. crushing chest pain for twenty minutes | chest_pain",
                "student nurse in halls, the lad next door had a seizure | seizure",
                "hypothetical question no longer!! my husband is having a seizure | seizure",
                "imagine my luck, a day off, and my husband is having a seizure | seizure",
                "the boiler is leaking and my son is having a seizure | seizure",
                "the leaflet lists seizure and chest pain, and I have chest pain now | chest_pain"
            })
    void aRealPersonBesideThemIsHeard(String text, String concept) {
        assertThat(READER.read(text).stream().filter(f -> f.concept().equals(concept)))
                .as(text)
                .anyMatch(finding -> finding.status() == Status.PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leaflet: chest pain, seizure. Not me | seizure",
                "the leaflet mentions a seizure, I have had none | seizure",
                "no symptoms at all: no fever, chest pain or seizure | seizure",
                "it is nothing like a seizure | seizure"
            })
    void whatIsTakenBackIsDenied(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.NEGATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my neighbour had a seizure at the match. Paramedics sorted him, he is back at work | seizure",
                "my colleague had a seizure and was discharged the same week | seizure",
                "my chest felt tight. That was in 2023 | chest_pressure",
                "my aunt had a seizure at 47 | seizure"
            })
    void whatOthersSawToOrIsDatedIsPast(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.PAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my neighbour was discharged on Monday. Now he is having a seizure | seizure",
                "paramedics sorted him but my neighbour is still having a seizure | seizure",
                "my husband is having a seizure, he was discharged yesterday | seizure",
                "I had surgery. That was in 2023. My chest is tight and heavy | chest_pressure"
            })
    void whatGoesOnIsNeverOver(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"say someone had a seizure two hours ago | seizure"})
    void aConditionWithANearTimeIsPossible(String text, String concept) {
        assertThat(status(text, concept)).isEqualTo(Status.POSSIBLE);
    }
}
