package io.epione.profile.store;

import static io.epione.profile.store.Profiles.minutesAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers and records as a snapshot tells them. */
class RecordsInSnapshotTest {
    private final Profiles ana = person();

    Profiles person() {
        return Profiles.aPerson();
    }

    @Test
    void anOldAnswerIsKeptOnlyWhileThereIsNoNewerOne() {
        var push = ana.delivery("a");
        Code smoking = Code.loinc("72166-2");
        Code mood = Code.loinc("44255-8");
        var never = new Value.Coded(new Code(Code.SNOMED, "266919005", "Never smoked tobacco"));
        var some = new Value.Coded(new Code(Code.LOINC, "LA6569-3", "Several days"));
        int day = 24 * 60;
        var years = push.observation(smoking, minutesAgo(400 * day), never);
        var older = push.observation(smoking, minutesAgo(800 * day), never);
        var lastWeek = push.observation(mood, minutesAgo(7 * day), some);
        var lastMonth = push.observation(mood, minutesAgo(29 * day), some);
        var lastYear = push.observation(mood, minutesAgo(300 * day), some);
        push.push(older, years, lastYear, lastMonth, lastWeek);
        assertThat(ana.snapshot().answers()).containsExactly(lastWeek, lastMonth, years);
    }

    @Test
    void recordsComeBackAsTheyWereStored() {
        var push = ana.delivery("fhir");
        var effective = new EffectiveTime(minutesAgo(1000), minutesAgo(10), ZoneOffset.ofHours(2));
        var medication = new Entry.Medication(
                ana.patient,
                new Code(Code.RXNORM, "860975", "Metformin 500 mg"),
                "active",
                "twice daily with food",
                effective,
                "m1",
                push.provenance("/entry/1"));
        var allergy = new Entry.Allergy(
                ana.patient,
                new Code(Code.SNOMED, "91936005", "Penicillin"),
                "active",
                "high",
                List.of("hives", "anaphylaxis"),
                effective,
                "a1",
                push.provenance("/entry/2"));
        push.push(medication, allergy);
        assertThat(ana.snapshot().medications().measured().orElseThrow().value())
                .containsExactly(medication);
        assertThat(ana.snapshot().allergies().measured().orElseThrow().value()).containsExactly(allergy);
    }
}
