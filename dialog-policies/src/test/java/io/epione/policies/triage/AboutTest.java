package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.epione.policies.triage.DialogContext.Stated;
import io.epione.policies.understanding.PersonSaid;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a judgement is about: what is stated, said and recorded, and what is unknown at its worst. */
class AboutTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:10:00Z");

    private static PersonSaid said(@Nullable Double age, @Nullable String sex, boolean infant) {
        return new PersonSaid(age, sex, infant, null, null, null);
    }

    private static Map<String, Object> variables(String subject, PersonSaid said) {
        return new About(subject, true, said).variables(false, false);
    }

    @Test
    void whatIsUnknownIsUnknown() {
        Map<String, Object> unknown = variables("self", PersonSaid.nothing());
        assertThat(unknown)
                .containsEntry("age", Double.NaN)
                .containsEntry("weeks", Double.NaN)
                .containsEntry("age_unknown", true)
                .containsEntry("infant", false)
                .containsEntry("child", false)
                .containsEntry("sex", "unknown")
                .containsEntry("pregnant", false)
                .containsEntry("maybe_pregnant", true)
                .containsEntry("postpartum", false)
                .containsEntry("subject", "self")
                .containsEntry("holder", true);
    }

    @Test
    void aBabyByWordAndAChildOfUnknownAgeAreYoung() {
        Map<String, Object> baby = variables("child", said(null, null, true));
        assertThat(baby).containsEntry("infant", true).containsEntry("child", true);
        assertThat(baby).containsEntry("maybe_pregnant", false);
        Map<String, Object> child = variables("child", PersonSaid.nothing());
        assertThat(child).containsEntry("infant", false).containsEntry("child", true);
        assertThat(child).containsEntry("maybe_pregnant", false);
        assertThat(variables("self", said(null, null, true))).containsEntry("child", true);
    }

    @ParameterizedTest
    @CsvSource({
        "0.99, true, true, false", "1, false, true, false", "10.99, false, true, false", "11, false, true, true",
        "15.99, false, true, true", "16, false, false, true", "55.99, false, false, true", "56, false, false, false"
    })
    void agesHaveTheirLimits(double age, boolean infant, boolean child, boolean maybePregnant) {
        assertThat(variables("self", said(age, "female", true)))
                .containsEntry("age", age)
                .containsEntry("age_unknown", false)
                .containsEntry("infant", infant)
                .containsEntry("child", child)
                .containsEntry("maybe_pregnant", maybePregnant);
    }

    @Test
    void pregnancyIsExcludedByAManAndByAnExplicitNo() {
        assertThat(variables("self", said(30.0, "male", false))).containsEntry("maybe_pregnant", false);
        PersonSaid no = new PersonSaid(30.0, "female", false, false, null, null);
        assertThat(variables("self", no)).containsEntry("maybe_pregnant", false);
        PersonSaid yes = new PersonSaid(60.0, "male", false, true, true, 30.0);
        assertThat(variables("self", yes))
                .containsEntry("pregnant", true)
                .containsEntry("maybe_pregnant", true)
                .containsEntry("postpartum", true)
                .containsEntry("weeks", 30.0);
        assertThat(new About("self", true, no).variables(true, true))
                .containsEntry("pregnant", true)
                .containsEntry("postpartum", true);
    }

    @Test
    void theCallerComesBeforeTheTextAndTheTextBeforeTheRecord() {
        Person recorded = new Person(
                new PatientId("a"), "A", LocalDate.of(1986, 11, 24), Sex.FEMALE, ZoneId.of("Europe/Madrid"), "", true);
        Stated stated = new Stated(50.0, "male", true, true, null, null, List.of(), List.of());

        PersonSaid caller = About.of("self", true, stated, said(30.0, "female", false), recorded, NOW)
                .said();
        assertThat(caller.age()).isEqualTo(50);
        assertThat(caller.sex()).isEqualTo("male");
        assertThat(caller.pregnant()).isTrue();
        assertThat(caller.postpartum()).isTrue();
        assertThat(About.of("self", true, Stated.nothing(), said(30.0, null, false), recorded, NOW)
                        .said()
                        .age())
                .isEqualTo(30);
        PersonSaid record = About.of("self", true, Stated.nothing(), PersonSaid.nothing(), recorded, NOW)
                .said();
        assertThat(record.age()).isCloseTo(40, within(0.01));
        assertThat(record.sex()).isEqualTo("female");
        PersonSaid nobody = About.of("self", true, Stated.nothing(), PersonSaid.nothing(), null, NOW)
                .said();
        assertThat(nobody).isEqualTo(PersonSaid.nothing());
    }

    @Test
    void aRecordWithoutBirthDateAndSexSaysNeither() {
        Person empty = new Person(new PatientId("a"), "A", null, Sex.UNKNOWN, ZoneId.of("UTC"), "", true);
        assertThat(About.of("self", true, Stated.nothing(), PersonSaid.nothing(), empty, NOW)
                        .said())
                .isEqualTo(PersonSaid.nothing());
    }
}
