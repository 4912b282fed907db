package io.epione.assistant.reply.owndata;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.Profiles;
import io.epione.assistant.reply.gate.AnswerGate;
import io.epione.policies.wording.Wording;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsAnswerTest {
    private static final RecordsAnswer RECORDS = new RecordsAnswer(new Wording());
    private static final AnswerGate GATE = new AnswerGate();
    private static final ProfileSnapshot PROFILE = Profiles.of(
            Map.of(),
            List.of(
                    Profiles.medicine("Metformin 500 mg", "active"),
                    Profiles.medicine("Aspirin 81 mg", "stopped"),
                    Profiles.condition("Type 2 diabetes", "active"),
                    Profiles.condition("Asthma", "resolved"),
                    Profiles.allergy("Penicillin", "active"),
                    Profiles.allergy("Latex", "entered-in-error"),
                    Profiles.allergy("Peanuts", "active")));

    private static String said(String text, ProfileSnapshot profile) {
        Ask ask = Profiles.ask(text, profile);
        return RECORDS.answer(ask)
                .map(draft -> {
                    assertThat(draft.sentences())
                            .allMatch(sentence -> GATE.check(sentence.text(), sentence.cited())
                                    .passed());
                    return draft.sentences().stream().map(Bound::text).collect(Collectors.joining(" "));
                })
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What medicines do I take?",
                "which medications am I on",
                "list my meds",
                "my medication list",
                "Show me my medicines",
                "what am I taking",
                "what pills do I take?",
                "Do you know my prescriptions?",
                "Am I on metformin?",
                "do i take metformin"
            })
    void medicinesThatAreTakenAreQuoted(String text) {
        assertThat(said(text, PROFILE)).isEqualTo("Recorded medicines: Metformin 500 mg.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What conditions do I have?",
                "my conditions",
                "show my medical history",
                "list my diagnoses",
                "what was I diagnosed with"
            })
    void conditionsThatAreActiveAreQuoted(String text) {
        assertThat(said(text, PROFILE)).isEqualTo("Recorded conditions: Type 2 diabetes.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What am I allergic to?",
                "do I have any allergies",
                "my allergies",
                "which allergies do I have?",
                "show me my allergies"
            })
    void allergiesAreQuotedButThoseEnteredInError(String text) {
        assertThat(said(text, PROFILE)).isEqualTo("Recorded allergies: Penicillin; Peanuts.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Am I allergic to penicillin? | Recorded allergies: Penicillin.",
                "am i allergic to nuts | Recorded allergies: Peanuts.",
                "Am I allergic to amoxicillin at all? | I have no allergy to amoxicillin on record. That does not mean that there is"
                        + " none. Recorded allergies: Penicillin; Peanuts.",
                "am I allergic to latex | I have no allergy to latex on record. That does not mean that there is none. Recorded"
                        + " allergies: Penicillin; Peanuts.",
                "Am I on aspirin? | I have no medicine called aspirin on record. That does not mean that there is none. Recorded"
                        + " medicines: Metformin 500 mg."
            })
    void whatIsNotRecordedIsNotDenied(String text, String expected) {
        assertThat(said(text, PROFILE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What medicines can I take for a headache?",
                "which medicine should I stop",
                "What drugs interact with my warfarin?",
                "what conditions cause chest pain",
                "What diseases are hereditary?",
                "what problems does diabetes cause",
                "list drugs for asthma",
                "What are the symptoms of allergies?",
                "how do I treat allergies",
                "I'm allergic to penicillin",
                "I'm allergic to penicillin, can I take amoxicillin?",
                "My medicine makes me sick",
                "what helps with allergies",
                "am I on track?",
                "What is my latest glucose?"
            })
    void whatDoesNotAskForRecordsIsLeftAlone(String text) {
        assertThat(said(text, PROFILE)).isEmpty();
    }

    @Test
    void noRecordIsNotNone() {
        assertThat(said("what medicines do I take", Profiles.empty()))
                .isEqualTo("I have no medicines on record. That does not mean that there is none.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what medicines do I take",
                "my conditions",
                "my allergies",
                "am I allergic to nuts",
                "am I on aspirin"
            })
    void whatIsWithheldIsSaidToBeWithheld(String text) {
        assertThat(said(text, Profiles.closed())).contains("sharing it is turned off");
    }
}
