package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single questions ask, when they make sense, and how their replies are read. */
class InquiriesTest {
    private static final Inquiries ALL = Inquiries.shipped(ShippedPolicy.READER);

    private static Inquiry inquiry(String id) {
        return ALL.find(id).orElseThrow();
    }

    private static CaseFacts facts(PersonSaid said, Finding... findings) {
        return CaseFacts.of(
                List.of(findings), Set.of(), Set.of(), new Readings(null, Map.of()), new About("self", true, said));
    }

    private static PersonSaid pregnant(@Nullable Double weeks) {
        return new PersonSaid(30.0, "female", false, true, null, weeks);
    }

    private static Finding finding(String concept, Status status, @Nullable Double value, @Nullable Integer severity) {
        return new Finding(concept, concept, status, Subject.SELF, 0, 1, value, null, null, severity);
    }

    @Test
    void everyQuestionIsFoundByItsIdAndByWhatItBearsOn() {
        for (String id : List.of("weeks", "unit:glucose", "hours:headache", "severity:headache", "age")) {
            assertThat(inquiry(id).id()).isEqualTo(id);
            assertThat(inquiry(id).text()).endsWith("?");
            assertThat(inquiry(id).replies()).hasSizeGreaterThan(1);
            assertThat(inquiry(id).names())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(ALL.on(name)).contains(inquiry(id)));
        }
        assertThat(ALL.find("weeks-ago")).isEmpty();
        assertThat(ALL.on("weeks-ago")).isEmpty();
    }

    @Test
    void theWeeksAreAskedOfWhoIsPregnantAndHasNotSaidThem() {
        assertThat(inquiry("weeks").open(facts(pregnant(null)))).isTrue();
        assertThat(inquiry("weeks").open(facts(pregnant(20.0)))).isFalse();
        assertThat(inquiry("weeks").open(facts(new PersonSaid(30.0, "male", false, false, null, null))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "about 32 weeks, 32", "45, 45", "3 months, 13.035"})
    void theWeeksAreReadFromNumbersAndMonths(String reply, double weeks) {
        Answer answer = inquiry("weeks").answer(reply, Subject.SELF, List.of());
        assertThat(answer.person().weeks()).isCloseTo(weeks, within(0.001));
        assertThat(answer.person().pregnant()).isTrue();
        assertThat(answer.given()).isTrue();
    }

    @Test
    void aQuickReplyStandsForItsWeeks() {
        Inquiry weeks = inquiry("weeks");
        assertThat(weeks.answer(weeks.replies().getFirst(), Subject.SELF, List.of())
                        .person()
                        .weeks())
                .isNotNull();
        assertThat(weeks.answer(weeks.replies().getLast(), Subject.SELF, List.of()))
                .isEqualTo(Answer.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"46", "90 weeks", "purple"})
    void noPregnancyIsThatLong(String reply) {
        assertThat(inquiry("weeks").answer(reply, Subject.SELF, List.of())).isEqualTo(Answer.NONE);
    }

    @Test
    void theUnitIsAskedOfANumberThatMayBeReadInTwoWays() {
        Finding low = finding("glucose", Status.PRESENT, 25.0, null);
        Finding high = finding("glucose", Status.PRESENT, 450.4, null);
        Inquiry unit = inquiry("unit:glucose");
        assertThat(unit.open(facts(PersonSaid.nothing(), high, low))).isTrue();
        assertThat(unit.open(facts(PersonSaid.nothing(), low))).isFalse();
        assertThat(unit.answer("mg/dL", Subject.SELF, List.of(high, low)).findings())
                .extracting(Finding::value, Finding::unit)
                .containsExactly(tuple(25.0, "mg/dL"));
        Answer mmol = unit.answer("in mmol/L", Subject.SELF, List.of(high, low));
        assertThat(mmol.findings()).extracting(Finding::value).containsExactly(450.4);
        assertThat(mmol.replaced()).containsExactlyInAnyOrder(low, high);
        assertThat(mmol.given()).isTrue();
        assertThat(unit.answer("not sure", Subject.SELF, List.of(high, low))).isEqualTo(Answer.UNKNOWN);
        assertThat(unit.answer("mgdl or so", Subject.SELF, List.of(high, low))).isEqualTo(Answer.NONE);
        assertThat(unit.answer("mg", Subject.SELF, List.of(low))).isEqualTo(Answer.NONE);
    }

    @Test
    void howBadIsAskedOfWhatMayBeThereAndHasNoDegreeYet() {
        Inquiry severity = inquiry("severity:headache");
        assertThat(severity.open(facts(PersonSaid.nothing(), finding("headache", Status.PRESENT, null, null))))
                .isTrue();
        assertThat(severity.open(facts(PersonSaid.nothing(), finding("headache", Status.PRESENT, null, 7))))
                .isFalse();
        assertThat(severity.open(facts(PersonSaid.nothing(), finding("headache", Status.NEGATED, null, null))))
                .isFalse();
        assertThat(inquiry("hours:headache")
                        .open(facts(PersonSaid.nothing(), finding("headache", Status.PRESENT, null, 7))))
                .isTrue();
    }

    @Test
    void aDegreeIsOfTheFindingThatIsThereAndNotOfTheDeniedOne() {
        Finding denied = finding("headache", Status.NEGATED, null, null);
        Finding other = finding("cough", Status.PRESENT, null, null);
        Finding there = finding("headache", Status.POSSIBLE, null, 2);
        Answer answer = inquiry("severity:headache").answer("7.6", Subject.SELF, List.of(denied, other, there));
        assertThat(answer.findings()).hasSize(1).first().satisfies(told -> {
            assertThat(told.concept()).isEqualTo("headache");
            assertThat(told.status()).isEqualTo(Status.POSSIBLE);
        });
    }

    @Test
    void aConversationKnowsWhichQuestionsThereAre() {
        var interview = new Interview(ShippedPolicy.READER);
        assertThat(interview.asks("weeks")).isTrue();
        assertThat(interview.asks("weeks-ago")).isFalse();
    }
}
