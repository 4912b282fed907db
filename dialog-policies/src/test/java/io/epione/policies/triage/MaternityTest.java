package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.person.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a pregnancy and a birth count. */
class MaternityTest {
    private static final Instant NOW = Case.NOW;

    private static Entry.Condition pregnancy(int began, @Nullable Integer ended, String status) {
        EffectiveTime time = new EffectiveTime(
                NOW.minus(Duration.ofDays(began)),
                ended == null ? null : NOW.minus(Duration.ofDays(ended)),
                ZoneOffset.UTC);
        return new Entry.Condition(
                new PatientId("case"),
                new Code(Code.EPIONE, "pregnancy", "pregnancy"),
                status,
                time,
                "c",
                new Provenance("test", "", "", NOW, new UUID(0, 0), "", null, null));
    }

    /** In days before now; an end before now is in the past, and {@code -5} lies ahead. */
    @ParameterizedTest
    @CsvSource({
        "100,     , active,   true,  false",
        "100,     , resolved, false, true",
        "100,   -5, active,   true,  false",
        "100,    5, active,   false, true",
        "100,    0, active,   false, true",
        "299,     , active,   true,  false",
        "300,     , active,   false, true",
        "650, 365, active,    false, true",
        "650, 366, active,    false, false",
        "665,     , active,   false, true",
        "666,     , active,   false, false",
        "-1,      , resolved, false, false",
        "0,       , resolved, false, true"
    })
    void aRecordedPregnancyGoesOnUntilItEndsAndCountsForAYearAfter(
            int began, @Nullable Integer ended, String status, boolean goesOn, boolean lately) {
        assertThat(Maternity.goesOn(pregnancy(began, ended, status), NOW)).isEqualTo(goesOn);
        assertThat(Maternity.lately(pregnancy(began, ended, status), NOW)).isEqualTo(lately);
    }

    private static Finding birth(String concept, Status status, @Nullable Double hours) {
        return new Finding(concept, concept, status, Subject.SELF, 0, 1, null, null, hours, null);
    }

    @ParameterizedTest
    @CsvSource({"PAST, true", "RESOLVED, true", "PRESENT, false", "NEGATED, false", "QUESTION, false"})
    void aBirthThatIsOverCountsForAYear(Status status, boolean counts) {
        double year = Duration.ofDays(366).toHours();

        assertThat(Maternity.birthWithinAYear(birth("postpartum", status, year)))
                .isEqualTo(counts);
        assertThat(Maternity.birthWithinAYear(birth("postpartum", status, year + 1)))
                .isFalse();
    }

    @Test
    void aBirthOfUnknownTimeAndWhatIsNoBirthCountForNothing() {
        assertThat(Maternity.birthWithinAYear(birth("postpartum", Status.PAST, null)))
                .isFalse();
        assertThat(Maternity.birthWithinAYear(birth("headache", Status.PAST, 5.0)))
                .isFalse();
    }
}
