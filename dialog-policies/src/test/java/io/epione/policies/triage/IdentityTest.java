package io.epione.policies.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever is asked for a second opinion reads instead of what somebody is. */
class IdentityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I am Black. My chest hurts.                          | My chest hurts.
            My chest hurts. I'm Nigerian and Muslim.             | My chest hurts.
            I am gay and my parents threw me out                 | my parents threw me out
            im trans and I want to die                           | I want to die
            As a Black woman of 40 I have a headache             | As a woman of 40 I have a headache
            my Sikh neighbour has collapsed                      | my neighbour has collapsed
            She's Vietnamese, and she cannot breathe             | and she cannot breathe
            I am non-binary, my pronouns are they and them. Cold | Cold
            We are South Asian! My father is confused            | My father is confused
            """)
    void itSaysTheRestAlone(String text, String left) {
        assertThat(Identity.left(text)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have black stools",
                "he is white and sweaty",
                "I am white as a sheet",
                "she went blue and then white.",
                "they are black.",
                "my toe is black",
                "I am brown all over and my eyes are yellow",
                "I ate Indian food and my lips swell",
                "I am pregnant, 34 and a woman",
                "German measles at school"
            })
    void aBodyAndItsColoursStay(String text) {
        assertThat(Identity.left(text)).isEqualTo(text);
    }

    @Test
    void allWhoAreAskedReadTheSameOfTwoWhoDifferInNothingElse() {
        assertThat(Identity.left("I am a Black man and my arm is weak"))
                .isEqualTo(Identity.left("I am a white man and my arm is weak"))
                .isEqualTo(Identity.left("I am a Chinese man and my arm is weak"));
    }
}
