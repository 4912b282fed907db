package io.epione.signals.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sent unit means, in whatever capitals. */
class UnitVocabularyTest {
    private static final UnitVocabulary VOCABULARY = new UnitVocabulary(new UcumUnits());

    @ParameterizedTest
    @CsvSource({
        "mm, mm",
        "mM, mmol/L",
        "mg/dL, mg/dL",
        "mg/dl, mg/dL",
        "MG/DL, mg/dL",
        "Mg/Dl, mg/dL",
        "mmol/l, mmol/L",
        "MMOL/L, mmol/L",
        "mmhg, mm[Hg]",
        "MM HG, mm[Hg]",
        "BPM, /min",
        "µg/L, ug/L"
    })
    void aSpellingMeansOneUnitAndALengthIsNoConcentration(String sent, String meant) {
        assertThat(VOCABULARY.ucum(sent)).contains(meant);
    }
}
