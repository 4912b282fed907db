package io.epione.profile.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeasureCatalogTest {
    private final MeasureCatalog catalog = MeasureCatalog.shipped();

    @Test
    void theShippedCatalogueLoads() {
        assertThat(catalog.all()).hasSizeGreaterThan(50);
    }

    @Test
    void everyMeasureMakesSense() {
        for (Measure measure : catalog.all()) {
            assertThat(measure.codes()).as(measure.key()).allMatch(c -> c.matches("\\d{3,6}-\\d"));
            assertThat(measure.plausibleLow()).as(measure.key()).isLessThan(measure.plausibleHigh());
            assertThat(measure.maxAge()).as(measure.key()).isGreaterThanOrEqualTo(Duration.ofMinutes(15));
            assertThat(measure.decimals()).as(measure.key()).isBetween(0, 2);
            assertThat(measure.unit()).as(measure.key()).isNotBlank();
            assertThat(measure.label()).as(measure.key()).isNotBlank();
            assertThat(measure.key()).matches("[a-z][a-z0-9_]*");
            assertThat(measure.category()).isIn("glucose", "vital", "lab", "wearable", "body");
            assertThat(measure.synonyms())
                    .as(measure.key())
                    .isNotEmpty()
                    .allMatch(s -> s.equals(s.toLowerCase(Locale.ROOT)) && s.equals(s.strip()));
        }
    }

    @Test
    void aLoincCodeHasTheRightCheckDigit() {
        catalog.all()
                .forEach(measure -> measure.codes()
                        .forEach(code -> assertThat(checkDigit(code)).as(code).isTrue()));
    }

    /** LOINC's check digit is that of Luhn, counted from the right. */
    private static boolean checkDigit(String code) {
        String digits = code.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    @Test
    void noTwoMeasuresAnswerToTheSameWord() {
        var words = new HashSet<String>();
        catalog.all()
                .forEach(measure -> measure.synonyms()
                        .forEach(word -> assertThat(words.add(word)).as(word).isTrue()));
    }

    @Test
    void glucoseIsConvertedByItsMolarMass() {
        var glucose = catalog.byKey("glucose").orElseThrow();
        assertThat(glucose.molarMass())
                .isNotNull()
                .satisfies(mass -> assertThat(mass / 10).isEqualTo(18.01559));
        assertThat(glucose.maxAge()).isEqualTo(Duration.ofMinutes(15));
        assertThat(catalog.byCode(Code.loinc("99504-3"))).contains(glucose);
        assertThat(catalog.byCode(new Code(Code.SNOMED, "99504-3", ""))).isEmpty();
    }

    @Test
    void aMeasureWithoutLoincCodeIsStoredUnderItsKey() {
        var rmssd = catalog.byKey("hrv_rmssd").orElseThrow();
        assertThat(rmssd.codes()).isEmpty();
        assertThat(rmssd.code()).isEqualTo(new Code(Code.EPIONE, "hrv_rmssd", rmssd.label()));
        assertThat(catalog.byCode(rmssd.code())).contains(rmssd);
        assertThat(rmssd.storedCodes()).containsExactly("hrv_rmssd");
        assertThat(catalog.byCode(new Code(Code.EPIONE, "glucose", ""))).isEmpty();
        assertThat(catalog.byKey("hrv_sdnn").orElseThrow().code().code()).isEqualTo("80404-7");
    }

    @Test
    void ageLimitsAreThoseOfTheClinicalRules() {
        assertThat(catalog.byKey("ldl").orElseThrow().maxAge()).isEqualTo(Duration.ofDays(365));
        assertThat(catalog.byKey("hba1c").orElseThrow().maxAge()).isEqualTo(Duration.ofDays(183));
        assertThat(catalog.byKey("creatinine").orElseThrow().maxAge()).isEqualTo(Duration.ofDays(365));
        assertThat(catalog.byKey("systolic").orElseThrow().maxAge()).isEqualTo(Duration.ofDays(30));
        assertThat(catalog.byKey("weight").orElseThrow().maxAge()).isEqualTo(Duration.ofDays(90));
        assertThat(catalog.byKey("resting_heart_rate").orElseThrow().maxAge()).isEqualTo(Duration.ofHours(36));
    }

    @Test
    void doubleKeysAndCodesAreRefused() {
        var weight = catalog.byKey("weight").orElseThrow();
        assertThatThrownBy(() -> new MeasureCatalog(List.of(weight, weight)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
