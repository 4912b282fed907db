package io.epione.policies.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.coaching.CoachingCard;
import io.epione.policies.coaching.CoachingCards;
import io.epione.policies.coaching.Group;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every coaching card has to keep to. */
class CoachingWordsTest {
    private final List<CoachingCard> cards = new CoachingCards().all();

    @Test
    void theReadingGradeIsAtMostEight() {
        assertThat(cards.stream()
                        .flatMap(card -> card.who().stream().map(who -> card.said(List.of(who))))
                        .filter(said -> ReadingGrade.of(said) > 8.0)
                        .map(said -> said + " " + ReadingGrade.of(said)))
                .isEmpty();
    }

    @Test
    void everyCardNamesAPublicSourceWithItsSectionYearAndTheDayItWasChecked() {
        assertThat(cards).isNotEmpty().allSatisfy(card -> {
            assertThat(card.source().publisher()).as(card.id()).isNotBlank();
            assertThat(card.source().section()).as(card.id()).isNotBlank();
            assertThat(card.source().url()).as(card.id()).startsWith("https://");
            assertThat(card.source().year())
                    .as(card.id())
                    .isBetween(2000, card.source().checked().getYear());
            assertThat(card.review()).isEqualTo("unreviewed");
        });
    }

    @Test
    void noCardReassures() {
        assertThat(cards.stream().map(CoachingCard::text))
                .noneMatch(text -> text.matches("(?i).*\\b(safe|fine|normal|healthy|no risk|nothing to worry)\\b.*"));
    }

    @Test
    void theBandsOfEverybodyLeaveNoGapAndNeverOverlap() {
        for (String measure : List.of("aqi", "heat_index")) {
            for (double value = 0; value < 600; value += measure.equals("aqi") ? 1 : 0.1) {
                double rounded = Math.round(value * 10) / 10.0;
                assertThat(new CoachingCards()
                                .of(measure, rounded).stream()
                                        .filter(card -> card.who().contains(Group.ANYONE)))
                        .as(measure + " " + rounded)
                        .hasSize(1);
                if (rounded > 100 && measure.equals("heat_index")) {
                    break;
                }
            }
        }
    }
}
