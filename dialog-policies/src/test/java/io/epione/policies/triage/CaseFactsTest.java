package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.Finding.Subject;
import io.epione.policies.understanding.PersonSaid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a condition is answered from findings and records. */
class CaseFactsTest {
    private static Finding finding(String concept, Status status) {
        return finding(concept, status, null, null, null);
    }

    private static Finding finding(
            String concept,
            Status status,
            @Nullable Double value,
            @Nullable Double onsetHours,
            @Nullable Integer severity) {
        return new Finding(concept, concept, status, Subject.SELF, 0, 1, value, null, onsetHours, severity);
    }

    private static CaseFacts of(Finding... findings) {
        return CaseFacts.of(
                List.of(findings),
                Set.of("insulin"),
                Set.of("asthma"),
                new Readings(null, Map.of()),
                new About("self", true, PersonSaid.nothing()));
    }

    @Test
    void onlyWhatIsPresentIsPresent() {
        for (Status status : Status.values()) {
            CaseFacts facts = of(finding("fever", status));
            assertThat(facts.present("fever")).as(status.name()).isEqualTo(status == Status.PRESENT);
            assertThat(facts.present("cough")).isFalse();
        }
    }

    @Test
    void whatIsPossibleIsMaybeThereAndPresentOnlyToTheLenient() {
        CaseFacts facts = of(finding("fever", Status.POSSIBLE));
        assertThat(facts.maybe("fever")).isTrue();
        assertThat(facts.leniently().present("fever")).isTrue();
        assertThat(facts.leniently().maybe("fever")).isTrue();
        assertThat(of(finding("fever", Status.PRESENT)).maybe("fever")).isTrue();
        assertThat(of(finding("cough", Status.PRESENT)).maybe("fever")).isFalse();
    }

    @Test
    void whatIsDeniedIsAbsentUnlessItIsSaidElsewhere() {
        assertThat(of(finding("fever", Status.NEGATED)).absent("fever")).isTrue();
        assertThat(of().absent("fever")).isFalse();
        assertThat(of(finding("fever", Status.NEGATED), finding("fever", Status.POSSIBLE))
                        .absent("fever"))
                .isFalse();
        assertThat(of(finding("cough", Status.NEGATED)).absent("fever")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"PAST", "RESOLVED"})
    void whatIsOverCountsWithinTheLookBackAlone(Status over) {
        CaseFacts facts = of(finding("fever", over, null, 24.0, null));
        assertThat(facts.forRule(null).present("fever")).isFalse();
        assertThat(facts.forRule(24.0).present("fever")).isTrue();
        assertThat(facts.forRule(23.9).present("fever")).isFalse();
        assertThat(of(finding("fever", over)).forRule(1.0).present("fever"))
                .as("when it was is not said")
                .isTrue();
        assertThat(facts.forRule(24.0).leniently().present("fever")).isTrue();
    }

    @Test
    void aMedicineIsTakenWhenItIsOnRecordOrSaid() {
        assertThat(of().takes("insulin")).isTrue();
        assertThat(of().takes("warfarin")).isFalse();
        assertThat(of(finding("warfarin", Status.PRESENT)).takes("warfarin")).isTrue();
        assertThat(of(finding("warfarin", Status.POSSIBLE)).takes("warfarin")).isTrue();
        assertThat(of(finding("warfarin", Status.NEGATED)).takes("warfarin")).isFalse();
    }

    @Test
    void aConditionLastsUnlessItIsDenied() {
        assertThat(of().condition("asthma")).isTrue();
        assertThat(of().condition("epilepsy")).isFalse();
        for (Status status : List.of(Status.PRESENT, Status.PAST, Status.POSSIBLE)) {
            assertThat(of(finding("epilepsy", status)).condition("epilepsy"))
                    .as(status.name())
                    .isTrue();
        }
        for (Status status : List.of(Status.NEGATED, Status.HYPOTHETICAL, Status.QUESTION)) {
            assertThat(of(finding("epilepsy", status)).condition("epilepsy"))
                    .as(status.name())
                    .isFalse();
        }
        assertThat(of(finding("asthma", Status.NEGATED)).condition("epilepsy")).isFalse();
    }

    @Test
    void theNewestBeginningAndTheWorstDegreeCount() {
        CaseFacts facts = of(
                finding("pain", Status.PRESENT, null, 5.0, 3),
                finding("pain", Status.PRESENT, null, 48.0, 8),
                finding("pain", Status.PRESENT),
                finding("fever", Status.PRESENT, null, 1.0, 10));
        assertThat(facts.hours("pain")).isEqualTo(5);
        assertThat(facts.severity("pain")).isEqualTo(8);
        assertThat(facts.hours("cough")).isNaN();
        assertThat(facts.severity("cough")).isNaN();
        assertThat(of(finding("pain", Status.PRESENT)).hours("pain")).isNaN();
        assertThat(of(finding("pain", Status.PRESENT)).severity("pain")).isNaN();
    }

    @Test
    void aNumberThatIsSaidCountsNowAndWithinADay() {
        CaseFacts facts = of(
                finding("glucose", Status.PRESENT, 60.0, null, null),
                finding("glucose", Status.POSSIBLE, 300.0, null, null),
                finding("ketones", Status.PRESENT, 4.0, null, null),
                finding("glucose", Status.PRESENT));
        assertThat(facts.lowest("glucose")).isEqualTo(60);
        assertThat(facts.highest("glucose")).isEqualTo(300);
        assertThat(facts.lowestWithin("glucose", 3)).isEqualTo(60);
        assertThat(facts.highestWithin("glucose", 3)).isEqualTo(300);
        assertThat(facts.lowest("systolic")).isNaN();
        assertThat(facts.highest("systolic")).isNaN();
        assertThat(facts.lowestWithin("systolic", 3)).isNaN();
        assertThat(facts.highestWithin("systolic", 3)).isNaN();
        for (Status over : List.of(Status.PAST, Status.RESOLVED)) {
            assertThat(of(finding("glucose", over, 60.0, 24.0, null)).lowest("glucose"))
                    .isEqualTo(60);
            assertThat(of(finding("glucose", over, 60.0, null, null)).lowest("glucose"))
                    .isEqualTo(60);
            assertThat(of(finding("glucose", over, 60.0, 24.1, null)).lowest("glucose"))
                    .isNaN();
        }
        assertThat(of(finding("glucose", Status.HYPOTHETICAL, 60.0, null, null)).lowest("glucose"))
                .isNaN();
    }

    @Test
    void anyEveryAndNumberCountThePresent() {
        CaseFacts facts = of(finding("fever", Status.PRESENT), finding("cough", Status.PRESENT));
        assertThat(facts.any(List.of("rash", "cough"))).isTrue();
        assertThat(facts.any(List.of("rash"))).isFalse();
        assertThat(facts.every(List.of("fever", "cough"))).isTrue();
        assertThat(facts.every(List.of("fever", "rash"))).isFalse();
        assertThat(facts.number(List.of("fever", "cough", "rash"))).isEqualTo(2);
    }
}
