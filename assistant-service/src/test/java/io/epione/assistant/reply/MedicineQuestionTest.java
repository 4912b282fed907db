package io.epione.assistant.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedicineQuestionTest {
    private static final ProfileSnapshot PROFILE =
            Profiles.of(Map.of(), List.of(Profiles.medicine("Zyloric 100 mg", "active")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Should I stop metformin?",
                "can I take ibuprofen with warfarin",
                "How much insulin should I take?",
                "how many units of lantus do i need",
                "Can I double my dose?",
                "is it ok to skip my lisinopril",
                "I want to stop my statin",
                "Can I take two?",
                "can i take another one?",
                "should I take more?",
                "Can I take it with alcohol?",
                "could i just take half",
                "can i take paracetmol with my tablets",
                "should i stop metfromin",
                "can i take ibuprophen",
                "is it safe to take asprin",
                "should i take my levothyroxin now",
                "what is the maximum dose of paracetamol",
                "what dose of ozempic is right",
                "can i mix amoxicilin and wine",
                "I missed my metformin, what now?",
                "I forgot my insulin this morning. Should I take it now?",
                "thinking about stopping my antidepressant",
                "Can I halve my tablets",
                "do I need to start a statin?",
                "may I use my inhaler more often",
                "should I take another tablet",
                "is it dangerous to stop prednisone suddenly",
                "can I stop Zyloric?",
                "should I increase zyloric",
                "can I take zylorik",
                "I\u2019m going to stop taking my pills",
                "can I crush my tablets?"
            })
    void whatToTakeIsAQuestionForThePrescriber(String text) {
        assertThat(MedicineQuestion.in(Profiles.ask(text, PROFILE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is metformin?",
                "what are the side effects of metformin",
                "How does ozempic work?",
                "what does warfarin do",
                "I take metformin",
                "What medicines do I take?",
                "which tablets am i taking",
                "do I take aspirin?",
                "am I on a statin?",
                "Did I take my insulin yesterday?",
                "how much insulin did I take yesterday?",
                "have I taken my tablets today",
                "Can I take a walk?",
                "should I stop smoking",
                "should I start exercising?",
                "How much should I sleep?",
                "can I eat more fibre",
                "how many steps did I take",
                "What is my latest glucose?",
                "Should I take a day off?",
                "can I take two days off",
                "more exercise or less?",
                "",
                "I had a change of heart"
            })
    void otherQuestionsAreNot(String text) {
        assertThat(MedicineQuestion.in(Profiles.ask(text, PROFILE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "how much insulin should I take",
                "can I take two",
                "should I stop metformin",
                "can I double my dose"
            })
    void howMuchAndWhetherIsTold(String text) {
        assertThat(MedicineQuestion.ofAmount(Profiles.ask(text, PROFILE))).isTrue();
    }
}
