package io.epione.policies.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinesTest {
    private final Lines lines = new Lines();

    @Test
    void everyCountryThatIsServedHasItsLines() {
        assertThat(lines.countries())
                .contains(
                        "US", "CA", "GB", "IE", "AU", "NZ", "DE", "AT", "CH", "FR", "ES", "IT", "NL", "BE", "PT", "PL",
                        "SE", "NO", "DK", "FI", "IN", "BR", "MX", "ZA", "ID", "SG", "JP");
    }

    @Test
    void theNumbersOfACountryAreFoundInEitherCase() {
        assertThat(lines.args("US"))
                .containsEntry("emergency", "911")
                .containsEntry("poison", "1-800-222-1222")
                .hasEntrySatisfying("crisis", crisis -> assertThat(crisis).startsWith("988"));
        assertThat(lines.args("gb"))
                .containsEntry("emergency", "999 or 112")
                .containsEntry("crisis", "Samaritans on 116 123");
        assertThat(lines.args("no")).containsEntry("emergency", "113 or 112");
    }

    @Test
    void anUnknownCountryGetsWordsThatHoldAnywhere() {
        Map<String, String> anywhere = lines.args(null);
        assertThat(lines.args("XX")).isEqualTo(anywhere);
        assertThat(lines.args("default")).isEqualTo(anywhere);
        assertThat(anywhere.get("emergency")).isEqualTo("your local emergency number (112 or 911 in many countries)");
        assertThat(anywhere.get("crisis")).contains("findahelpline.com");
    }

    @Test
    void everyCountryFillsEveryPlace() {
        for (String country : lines.countries()) {
            assertThat(lines.args(country)).as(country).containsOnlyKeys("emergency", "crisis", "poison", "digits");
            assertThat(lines.args(country).values()).as(country).noneMatch(String::isBlank);
            assertThat(lines.args(country).get("digits")).as(country).matches("[0-9]{2,5}( / [0-9]{2,5})*");
            assertThat(lines.args(country).get("emergency")).as(country).containsPattern("[0-9]{3}");
        }
    }
}
