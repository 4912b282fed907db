package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Judgement.Sentence;
import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on record about the holder as a person: the age, and the country whose numbers are named. */
class HolderOnRecordTest {
    private static final String UNKNOWN_COUNTRY = "112 or 911 in many countries";

    private static Judgement judge(DialogContext context) {
        return ShippedPolicy.rulesAlone().evaluate(context);
    }

    private static Level level(String text, LocalDate born) {
        return judge(new StoredProfile("test").born(born).saying(text))
                .disposition()
                .level();
    }

    @Test
    void theAgeOnRecordIsTheHoldersAndNobodyElses() {
        LocalDate old = LocalDate.of(1948, 3, 2);
        LocalDate young = LocalDate.of(1996, 3, 2);

        assertThat(level("I have a fever and a cough", old)).isEqualTo(Level.URGENT);
        assertThat(level("I have a fever and a cough", young)).isLessThan(Level.URGENT);
        assertThat(level("my wife has a fever and a cough", old)).isLessThan(Level.URGENT);
    }

    private static String words(Judgement judgement) {
        assertThat(judgement.disposition().level()).isEqualTo(Level.EMERGENCY);
        return judgement.say().stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    private static Stated living(String country) {
        return new Stated(null, null, null, null, country, null, List.of(), List.of());
    }

    @Test
    void theNumberToCallIsOfTheCountryThatIsStatedElseOfTheOneThatIsSaidElseOfTheOneOnRecord() {
        String here = "crushing chest pain going down my left arm";
        String inEngland = here + ". I live in England";
        StoredProfile australian = new StoredProfile("test").country("AU");

        assertThat(words(judge(australian.saying(inEngland, living("US")))))
                .contains("911")
                .doesNotContain("999", "000", UNKNOWN_COUNTRY);
        assertThat(words(judge(australian.saying(inEngland))))
                .contains("999")
                .doesNotContain("911", "000", UNKNOWN_COUNTRY);
        assertThat(words(judge(australian.saying(here)))).contains("000").doesNotContain("911", "999", UNKNOWN_COUNTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ZZ"})
    void whereNoCountryIsKnownTheWordsHoldAnywhere(String country) {
        String text = "crushing chest pain going down my left arm";

        assertThat(words(judge(new StoredProfile("test").country(country).saying(text))))
                .contains(UNKNOWN_COUNTRY);
        assertThat(words(judge(Case.of(text).context()))).contains(UNKNOWN_COUNTRY);
    }
}
