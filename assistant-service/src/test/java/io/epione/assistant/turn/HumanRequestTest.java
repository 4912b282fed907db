package io.epione.assistant.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HumanRequestTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to talk to a person",
                "i want to speak to a human",
                "Can I talk to someone?",
                "Could I speak with a nurse please?",
                "let me talk to my doctor",
                "I'd like to chat with a real person",
                "connect me with a nurse",
                "Please transfer me to an agent",
                "put me through to my care team",
                "get me a nurse",
                "Please call me",
                "call me back at 555 123 4567",
                "can a nurse call me?",
                "Can someone call me back",
                "have my doctor call me",
                "I need a human",
                "I want a real person",
                "real person please",
                "human",
                "Nurse!",
                "Is there anyone there?",
                "is there a person I can talk to?",
                "notify my care team",
                "tell my care team that I feel worse",
                "contact my doctor please",
                "ask the nurse to ring me",
                "I don't like this bot, I want to talk to a person",
                "I don't understand. Get me a person.",
                "Don't call an ambulance but please call me",
                "You are a bot. I want to speak to a clinician",
                "I would like someone to call me",
                "I need to speak to someone",
                "please message my care team",
                "can you reach my doctor",
                "please have somebody contact me",
                "I want to talk to a person\u2026 it isn\u2019t better",
                "talk to a nurse",
                "someone please call me",
                "please phone me",
                "please don't wait, call me now"
            })
    void somebodyAsksForAPerson(String text) {
        assertThat(HumanRequest.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "don't call me",
                "Please don't call me.",
                "do not call me back",
                "No need to call me",
                "never call me at work",
                "I don't want to talk to a person",
                "I do not need a nurse",
                "I'd rather not talk to anyone",
                "please stop calling me",
                "When should I call my doctor?",
                "Should I see a doctor?",
                "should I call a nurse about this",
                "do I need to tell my doctor?",
                "What should I tell my doctor?",
                "how do I tell my doctor about it",
                "I talked to my doctor yesterday",
                "my doctor called me yesterday",
                "my nurse told me to rest",
                "I spoke with a nurse this morning",
                "they call me stubborn",
                "my friends call me Ana",
                "you can call me Maya",
                "call me crazy, but I feel better",
                "What is my average glucose?",
                "I have a headache",
                "My mother is a nurse",
                "the doctor said that I need rest",
                "I am seeing a specialist on Monday",
                "how does the care team work?",
                "",
                "hello"
            })
    void nobodyAsksForAPerson(String text) {
        assertThat(HumanRequest.in(text)).isFalse();
    }
}
