package io.epione.policies.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typing errors are read, but never as a word that means something else. */
class ConfusableWordsTest {
    private static final TextReader READER = Reading.READER;

    private static List<String> concepts(String text) {
        return READER.read(text).stream().map(Finding::concept).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "hypoglycemia, hyperglycemia",
        "hypotension, hypertension",
        "hypothyroid, hyperthyroid",
        "hypothermia, hyperthermia",
        "hypokalemia, hyperkalemia",
        "bradycardia, tachycardia",
        "anaemia, uraemia",
        "anemia, uremia",
        "leukaemia, hyponatraemia",
        "prednisone, primidone",
        "metformin, metronidazole",
        "hydralazine, hydroxyzine",
        "clonidine, clonazepam",
        "lamotrigine, lamivudine",
        "carbamazepine, carbimazole",
        "digoxin, doxycycline",
        "insulin, inositol",
        "apixaban, rivaroxaban",
        "tramadol, trazodone",
        "cetirizine, cinnarizine",
        "febrile, afebrile"
    })
    void oneIsNeverCorrectedIntoTheOther(String one, String other) {
        Vocabulary vocabulary = READER.lexicon().vocabulary();
        int id = vocabulary.add(other);
        assertThat(vocabulary.candidates(one)).noneMatch(candidate -> candidate.id() == id && !candidate.guarded());
    }

    @Test
    void lowAndHighSugarStayApart() {
        assertThat(concepts("I have hypoglycemia")).doesNotContainAnyElementsOf(concepts("I have hyperglycemia"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hedache and feaver | headache",
                "i cant breath | cannot_breathe",
                "chset pain | chest_pain",
                "my sisters having a siezure | seizure",
                "diarhea all nite | diarrhoea",
                "im feelin dizy n sick | dizzy",
                "hes unconcious | unresponsive",
                "suicidel thoughts | suicide_active",
                "throwin up since lst nite | vomiting",
                "CHEST PAINNNN | chest_pain",
                "soooo dizzy rn | dizzy",
                "bleeeding heavily | severe_bleeding",
                "pregnant and bleeding | pregnant",
                "gf cant breathe properly, throat swellin up | throat_swelling"
            })
    void typingErrorsAndTextingStyleAreRead(String text, String concept) {
        assertThat(concepts(text)).contains(concept);
    }

    @Test
    void theLexiconHoldsManyConcepts() {
        assertThat(READER.lexicon().concepts()).hasSizeGreaterThanOrEqualTo(350);
    }
}
