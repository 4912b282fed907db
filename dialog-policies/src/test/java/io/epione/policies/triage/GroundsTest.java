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

    private record Judge(Function<String, Opinion> says) implements SecondOpinion {
        static Judge ofLevels(Function<String, Level> says) {
            return new Judge(text -> Opinion.of("1", says.apply(text), says.apply(text)));
        }

        @Override
        public String name() {
            return "judge";
        }

        @Override
        public Opinion opinion(DialogContext context) {
            return says.apply(context.text());
        }
    }

    /** A judge whom only the two together trouble. */
    private static Function<String, Level> together(String one, String other, Level level) {
        return text -> text.contains(one) && text.contains(other) ? level : Level.NONE;
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
        return judged(text, Judge.ofLevels(says)).disposition().level();
    }

    @Test
    void oneLevelMoreThanRulesThatHaveReadEverythingIsNoRaiseAndStandsInTheTrace() {
        Judgement judgement = judged(READ_WHOLE, Judge.ofLevels(_ -> Level.EMERGENCY));

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

    /** "Lower" is one in the sentence itself. */
    @Test
    void twoWordsLeftUnreadAreEnoughAndOneIsNot() {
        assertThat(level(READ_WHOLE + " They were there.", _ -> Level.EMERGENCY))
                .isEqualTo(Level.URGENT);
        assertThat(level(READ_WHOLE + " Parakeets were there.", _ -> Level.EMERGENCY))
                .isEqualTo(Level.EMERGENCY);
    }

    @Test
    void aCrisisHeardOnlyBesideTheMatterIsNone() {
        for (SecondOpinion.Opinion heard : List.of(
                new SecondOpinion.Opinion("1", Level.NONE, Level.NONE, Level.NONE, "self-harm-passive", false),
                new SecondOpinion.Opinion("1", Level.NONE, Level.NONE, Level.NONE, "", true))) {
            Judgement judgement = judged(
                    "I sleep at a shelter at the moment. I have a runny nose.",
                    new Judge(text -> text.contains("shelter") && text.contains("nose")
                            ? heard
                            : SecondOpinion.Opinion.nothing()));

            assertThat(judgement.disposition().crisis()).isFalse();
            assertThat(judgement.disposition().level()).isEqualTo(Level.SELF_CARE);
        }
    }

    @Test
    void aCrisisHeardInTheMatterStays() {
        Judgement judgement = judged(
                "I sleep at a shelter at the moment. I have a runny nose.",
                new Judge(text -> text.contains("nose")
                        ? new SecondOpinion.Opinion("1", Level.NONE, Level.NONE, Level.NONE, "self-harm-passive", true)
                        : SecondOpinion.Opinion.nothing()));

        assertThat(judgement.disposition().crisis()).isTrue();
    }

    @Test
    void whatTheRulesReadBelongsToTheMatter() {
        assertThat(level("My limerick frightens everybody here. I have a runny nose.", text -> {
                    if (!text.contains("limerick")) {
                        return Level.NONE;
                    }
                    return text.contains("nose") ? Level.URGENT : Level.SOON;
                }))
                .isEqualTo(Level.URGENT);
    }

    @Test
    void aJudgeThatFailsOnASentenceIsHeardOnTheWhole() {
        assertThat(level(READ_WHOLE + " Black rivers crawl over the ceiling.", text -> {
                    if (!text.contains("urine") || !text.contains("rivers")) {
                        throw new IllegalStateException("the judge is gone");
                    }
                    return Level.EMERGENCY;
                }))
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
                        together("shelter", "nose", Level.EMERGENCY)))
                .isEqualTo(level("I have a runny nose.", _ -> Level.NONE));
    }

    @Test
    void anAgeBesideTheMatterIsPartOfIt() {
        assertThat(level("My mother is 78. She has a runny nose.", together("78", "nose", Level.URGENT)))
                .isEqualTo(Level.URGENT);
    }

    @Test
    void aLineThatGoesOnInSmallLettersGoesOnWithItsSentence() {
        assertThat(level(
                        "After a walk through the woods of Oklahoma I have\na runny nose.",
                        together("Oklahoma", "nose", Level.URGENT)))
                .isEqualTo(Level.URGENT);
    }

    @Test
    void whatSomebodyIsIsNoWordLeftUnread() {
        assertThat(level("I am Nigerian and Muslim, and " + READ_WHOLE, _ -> Level.EMERGENCY))
                .isEqualTo(Level.URGENT);
    }
}
