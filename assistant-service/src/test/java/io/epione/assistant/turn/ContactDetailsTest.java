package io.epione.assistant.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call me at 555-123-4567 | 555-123-4567",
                "call me on +44 20 7946 0958 please | +44 20 7946 0958",
                "my number is 0170 1234567 | 0170 1234567",
                "You can reach me at (555) 123-4567. | (555) 123-4567",
                "My phone: 06 12 34 56 78 | 06 12 34 56 78",
                "text me: 5551234567 | 5551234567",
                "+1 555 123 4567 | +1 555 123 4567",
                "I'm at home, tel. 020 7946 0958 | 020 7946 0958",
                "my mobile is +351 912 345 678, I'm alone | +351 912 345 678",
                "ring 555.123.4567 | 555.123.4567",
                "phone number 030/1234567 | 030/1234567"
            })
    void aNumberToCallBackIsQuotedAsItWasWritten(String text, String number) {
        assertThat(ContactDetails.in(text).callback()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my blood pressure was 150/90",
                "glucose 54 mg/dL at 03:10",
                "I was born on 12.03.1971",
                "since 2026-11-20 10:30",
                "call me at 7",
                "call me between 10 and 12",
                "my number of steps is 12 000",
                "call 911",
                "call me on 24.12.2026",
                "readings 120 130 140",
                "dose 12345",
                "don't call me at 555-123-4567"
            })
    void otherNumbersAreNotCalled(String text) {
        assertThat(ContactDetails.in(text).callback()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'm at 12 Main Street, Springfield. | 12 Main Street, Springfield",
                "I am at home | home",
                "My address is 5 Rua Augusta, Lisbon | 5 Rua Augusta, Lisbon",
                "we are in the car park of Tesco and he is not breathing | the car park of Tesco",
                "I'm still in the kitchen | the kitchen",
                "come to 7 Elm Road, please | 7 Elm Road,",
                "she is outside the library | the library",
                "location: platform 3, Union Station | platform 3, Union Station",
                "I\u2019m at work and my chest hurts | work"
            })
    void aPlaceIsQuotedAsItWasWritten(String text, String place) {
        assertThat(ContactDetails.in(text).location()).startsWith(place.replaceAll(",$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm in pain",
                "I am in a lot of pain",
                "I'm on insulin",
                "I am on metformin 500mg",
                "he is in shock",
                "I'm in my second trimester",
                "I'm in labour",
                "I'm at risk",
                "I am at 12 weeks",
                "I'm on day 5 of antibiotics",
                "I'm on my period",
                "my glucose is in range",
                "I am in bad shape",
                "I'm on blood thinners",
                "I'm on a new medicine",
                "I'm at the end of my rope",
                "I am on holiday from Monday",
                "I'm near fainting"
            })
    void otherWordsAreNoPlace(String text) {
        assertThat(ContactDetails.in(text).location()).isNull();
    }
}
