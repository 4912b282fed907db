package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Judgement;
import io.epione.policies.disposition.Level;
import io.epione.policies.rules.RuleFiles;
import io.epione.policies.wording.Lines;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the opinion of another judge rests on decides whether it is heard. */
class GroundsTest {
    private static final String READ_WHOLE = "I cannot pass urine at all since last night and my lower belly hurts.";

    private record Judge(Function<String, Level> says) implements SecondOpinion {
        @Override
        public String name() {
            return "judge";
        }

        @Override
        public Opinion opinion(DialogContext context) {
            Level level = says.apply(context.text());
            return Opinion.of("1", level, level);
        }
    }

    private static Judgement judged(String text, SecondOpinion judge) {
        return new CelTriagePolicy(
                        ShippedPolicy.READER,
                        new Speech(ShippedPolicy.WORDING, new Lines()),
                        List.of(judge),
                        ShippedPolicy.RULES,
                        RuleFiles.protocols(),
                        "test")
                .evaluate(Case.of(Map.of("text", text)).context());
    }

    private static Level level(String text, Function<String, Level> says) {
        return judged(text, new Judge(says)).disposition().level();
    }

    @Test
    void oneLevelMoreThanRulesThatHaveReadEverythingIsNoRaiseAndStandsInTheTrace() {
        Judgement judgement = judged(READ_WHOLE, new Judge(_ -> Level.EMERGENCY));

        assertThat(judgement.disposition().level()).isEqualTo(Level.URGENT);
        assertThat(judgement.trace().opinions())
                .singleElement()
                .satisfies(opinion -> assertThat(opinion.raises()).isEqualTo(Level.EMERGENCY));
    }

    @Test
    void whereWordsAreLeftUnreadOneLevelMoreIsHeard() {
        assertThat(level(READ_WHOLE + " Black rivers crawl over the ceiling.", _ -> Level.EMERGENCY))
                .isEqualTo(Level.EMERGENCY);
    }

    @Test
    void wordsThatTroubleNobodyAreNoGrounds() {
        assertThat(level(
                        READ_WHOLE + " We moved house in spring with two parakeets.",
                        text -> text.contains("urine") ? Level.EMERGENCY : Level.NONE))
                .isEqualTo(Level.URGENT);
    }

    @Test
    void twoLevelsMoreAreHeardWhateverWasRead() {
        assertThat(level("I have a runny nose.", _ -> Level.URGENT)).isEqualTo(Level.URGENT);
    }

    @Test
    void soonIsTheNextLevelAfterSelfCare() {
        assertThat(level("I have a runny nose.", _ -> Level.SOON)).isEqualTo(Level.SELF_CARE);
        assertThat(level("I have a runny nose and black rivers crawl over me.", _ -> Level.SOON))
                .isEqualTo(Level.SOON);
    }

    @Test
    void aSentenceThatSaysNothingOfTheMatterMovesNothing() {
        assertThat(level(
                        "I sleep at a shelter at the moment. I have a runny nose.",
                        text -> text.contains("shelter") && text.contains("nose") ? Level.EMERGENCY : Level.NONE))
                .isEqualTo(level("I have a runny nose.", _ -> Level.NONE));
    }

    @Test
    void anAgeBesideTheMatterIsPartOfIt() {
        assertThat(level(
                        "My mother is 78. She has a runny nose.",
                        text -> text.contains("78") && text.contains("nose") ? Level.URGENT : Level.NONE))
                .isEqualTo(Level.URGENT);
    }

    @Test
    void aLineThatGoesOnInSmallLettersGoesOnWithItsSentence() {
        assertThat(level(
                        "After a walk through the woods of Oklahoma I have\na runny nose.",
                        text -> text.contains("Oklahoma") && text.contains("nose") ? Level.URGENT : Level.NONE))
                .isEqualTo(Level.URGENT);
    }

    @Test
    void whatSomebodyIsIsNoWordLeftUnread() {
        assertThat(level("I am Nigerian and Muslim, and " + READ_WHOLE, _ -> Level.EMERGENCY))
                .isEqualTo(Level.URGENT);
    }
}
