package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes a crisis away, and beside each the sentence that must still be heard. */
class CrisisContextTest {
    private static final CelTriagePolicy POLICY = ShippedPolicy.rulesAlone();

    private static boolean crisis(String text) {
        return POLICY.evaluate(Case.of(text).context()).disposition().crisis();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coursework on self harm in prisons, where do I find figures",
                "drafting a leaflet about domestic abuse for the library noticeboard",
                "our seminar next week covers suicide, which chapters matter most",
                "which poet killed herself with gas",
                "did the admiral really shoot himself after the battle?",
                "in the novel the butler kills himself, who inherits",
                "what is in suicide sauce",
                "my printer committed suicide this morning"
            })
    void whatIsOnlyNamedIsNobodysCrisis(String text) {
        assertThat(crisis(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my coursework is on self harm and I cut myself last night",
                "essay on suicide due and I am suicidal",
                "nursing student, self harm, what now",
                "I have an assignment due and my suicidal thoughts are getting worse",
                "my friend read a novel about suicide and now she wants to die",
                "drafting a leaflet about domestic abuse, my husband hits me",
                "the seminar on suicide makes me want to do it, I want to kill myself",
                "did my brother shoot himself? the door is locked",
                "the printer committed suicide and honestly I want to die too",
                "deadline is killing me and honestly i want to die",
                "does my life insurance pay if I die by suicide"
            })
    void whoIsConcernedBesideItIsHeard(String text) {
        assertThat(crisis(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rather flat this month. I don't want to die or hurt myself, I only want my energy back",
                "low since autumn, no wish to harm myself",
                "I have never thought about ending my life",
                "I asked my son about suicide and he said no",
                "A 30-year-old man with poor sleep denies self-harm or suicidal thoughts.",
                "sad since the funeral, there is zero chance I'd hurt myself"
            })
    void aPlainDenialIsBelieved(String text) {
        assertThat(crisis(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I don't want to hurt myself but the urge is there",
                "I am not going to kill myself tonight",
                "I don't want to kill myself yet",
                "I won't do anything stupid tonight",
                "I asked my son about suicide and he said not yet",
                "no reason not to kill myself",
                "I'd be lying if I said I'm not thinking of killing myself",
                "I can't say I have no thoughts of killing myself",
                "I'm not thinking about suicide. I am really.",
                "I don't want to cut myself again but I will",
                "he denies wanting to die but he has a rope ready",
                "I don't want to die, I just don't want to be here anymore",
                "I tried to kill myself last year and I am thinking of it again, I want to die"
            })
    void halfADenialIsNone(String text) {
        assertThat(crisis(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "treated for bulimia at 16, I'm 40 and well. any advice on calcium",
                "the self-harm was at 15, I'm 33, which cream for the marks"
            })
    void twoAgesTellThatItIsLongOver(String text) {
        assertThat(crisis(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulimia at 16, I'm 40 and it is back",
                "bulimic at 19, I'm 24 and still make myself sick",
                "I'm 20 and bulimic at 20"
            })
    void whatCameBackIsHeard(String text) {
        assertThat(crisis(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we ended it by text after two years, feeling rotten",
                "I want to end it with my provider",
                "I would rather die than sing in public",
                "the dog keeps hurting herself on the fence",
                "traffic on the bridge again, my neck is stiff",
                "losing my job hit me hard"
            })
    void aFigureOfSpeechIsNoCrisis(String text) {
        assertThat(crisis(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we ended it by text and now I want to die",
                "I would rather die than go on like this",
                "losing my job hit me hard and I can't go on living",
                "stuck in traffic on the bridge and I want to jump off the bridge",
                "I can't go on like this, life is not worth living"
            })
    void aCrisisBesideAFigureOfSpeechIsHeard(String text) {
        assertThat(crisis(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wouldn't mind if the lorry didn't brake",
                "keep asking God to take me home",
                "hoping the biopsy shows something terminal",
                "it should have been me instead of her in that car",
                "my kids would be happier if I went away",
                "thoughts to do away with myself come every morning",
                "something inside me says turn the wheel",
                "does hanging hurt for long",
                "been hiding my tablets in a shoebox under the bed",
                "recorded messages for the kids to open when they are grown up, and affairs are all settled, rehomed the dog, the dog was rehomed",
                "she went out without her phone and left a letter addressed to me",
                "he walked into the sea with rocks in his pockets",
                "I pour boiling water on my legs when I feel bad",
                "cut deeper than I meant this time",
                "my salary goes into his account and I must show him receipts",
                "he opens my letters and not allowed to see my sister",
                "he poured petrol over me",
                "my thoughts come out loud and people on the train hear",
                "my parents have been replaced by actors",
                "I skip my insulin to lose weight",
                "runs to the bathroom after every meal, my daughter"
            })
    void whatIsSaidInIndirectWordsIsHeard(String text) {
        assertThat(crisis(text)).isTrue();
    }
}
