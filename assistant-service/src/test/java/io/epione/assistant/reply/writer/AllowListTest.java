package io.epione.assistant.reply.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Reading;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Spells;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowListTest {
    private static final Source SOURCE = new Source(Source.Kind.FACT, "ref", "HbA1c, laboratory", null, null);

    private final AllowList allowed = new AllowList(new Vocabulary());

    private void isSentAs(String expected, Bound sentence) {
        assertThat(allowed.of(sentence)).map(Skeleton::text).contains(expected);
    }

    private void isNotSent(Bound sentence) {
        assertThat(allowed.of(sentence)).isEmpty();
    }

    private static Reading old() {
        return new Reading(
                SOURCE,
                4.5,
                "mmol/L",
                1,
                ">",
                Instant.parse("2024-01-02T03:04:00Z"),
                ZoneOffset.UTC,
                true,
                Duration.ofDays(400));
    }

    @Test
    void aValueIsSentAsAMarkWithItsSignUnitDateAndAge() {
        isSentAs(
                "Your latest {name1} is {value1}, measured on {time1}; that is {value2} old and may not hold now.",
                Bound.of(
                        "Your latest HbA1c, laboratory is > 4.5 mmol/L, measured on 2 Jan 2024 at 03:04; that is 400"
                                + " days old and may not hold now.",
                        old()));
    }

    @Test
    void episodesAreSentWithoutTheirCountAndTheirLimits() {
        Spells spells = new Spells(Glucose.WEEK, true, 1);
        isSentAs(
                "Your sensor recorded {value1} {period1}, counting {value2} or longer below {value3}.",
                Bound.of(
                        "Your sensor recorded " + spells.count().text()
                                + " over the last 7 days, counting 15 minutes or longer below 70 mg/dL.",
                        spells));
    }

    @Test
    void aRiskIsSentWithoutItsNameAndItsFigures() {
        isSentAs(
                "{name1}: about {value1} of {value2} like you ({value3}), by {name2}.",
                Bound.of(
                        "Heart disease in 10 years: about 7 of 100 people like you (6.8 %), by PREVENT.",
                        new Chance(
                                SOURCE,
                                Chance.frequency(0.068),
                                Set.of("Heart disease in 10 years", "PREVENT"),
                                ZoneOffset.UTC)));
    }

    @Test
    void aSentenceWithAWordThatIsNotListedIsNotSent() {
        isNotSent(Bound.of("Your average glucose, Ana, was 144 mg/dL.", Glucose.WEEK));
        isNotSent(Bound.of("Your average glucose was 144 mg/dL, write to ana@example.org.", Glucose.WEEK));
        isNotSent(Bound.of("Your average glucose was 144 mg/dL in Lindenstra\u00DFe.", Glucose.WEEK));
        isNotSent(Bound.of("Your average {name1} was 144 mg/dL.", Glucose.WEEK));
    }

    @Test
    void severalSentencesInOneAreNotSentSoThatNoCaveatIsLeftBehind() {
        isNotSent(Bound.of("Your average glucose was 144 mg/dL. That may not hold now.", Glucose.WEEK));
    }

    @Test
    void whatWasRecordedAndWhatIsAbsentKeepTheirWords() {
        isNotSent(Bound.of("No meal is recorded.", new Nothing(SOURCE, "meal", null)));
        isNotSent(Bound.of(
                "A meal is recorded.", new Recorded(SOURCE, List.of("meal"), List.of(Instant.EPOCH), ZoneOffset.UTC)));
    }
}
