package io.epione.assistant.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokenResourceTest {
    private final People people;

    @Inject
    TokenResourceTest(People people) {
        this.people = people;
    }

    @ParameterizedTest
    @ValueSource(strings = {"maya", "pulseband", "omar"})
    void everyPersonaSignsInWithoutAProfile(String persona) {
        ask("{\"persona\": \"%s\"}".formatted(persona))
                .statusCode(200)
                .body("access_token", notNullValue())
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", greaterThan(0))
                .body("patientId", nullValue());
    }

    @Test
    void anaIsAPatientAndLabelledSynthetic() {
        ask("{\"persona\": \"ana\"}").statusCode(200).body("patientId", equalTo("ana"));
        assertThat(people.find(new PatientId("ana")))
                .get()
                .extracting(Person::synthetic)
                .isEqualTo(true);
    }

    @Test
    void aPatientIsMadeAtFirstUseAndFoundAgain() {
        String subject = "any." + UUID.randomUUID();
        String body = """
                {"persona": "patient", "subject": "%s", "birthDate": "1971-05-02", "sex": "female",
                 "zone": "Europe/Lisbon", "country": "PT"}""".formatted(subject);
        ask(body).statusCode(200).body("patientId", equalTo(subject));
        ask(body.replace("1971", "1980")).statusCode(200).body("patientId", equalTo(subject));
        assertThat(people.find(new PatientId(subject)))
                .contains(new Person(
                        new PatientId(subject),
                        subject,
                        LocalDate.of(1971, 5, 2),
                        Sex.FEMALE,
                        ZoneId.of("Europe/Lisbon"),
                        "PT",
                        false));
    }

    @Test
    void everyWrongFieldIsNamed() {
        ask("""
                {"persona": "patient", "subject": "a b", "birthDate": "02.05.1971", "sex": "f",
                 "zone": "Mars/Base", "country": "Portugal"}""")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/subject", "/birthDate", "/sex", "/zone", "/country"));
        ask("{\"persona\": \"patient\", \"subject\": \"maya\", \"birthDate\": \"2999-01-01\", \"sex\": \"male\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/subject", "/birthDate"));
        ask("{\"persona\": \"root\"}").statusCode(422).body("errors.pointer", contains("/persona"));
        ask("{}").statusCode(422).body("errors.pointer", contains("/persona"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "\"ana\"", "{"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        ask(body).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse ask(String json) {
        return given().contentType(ContentType.JSON)
                .body(json)
                .post("/api/demo/tokens")
                .then();
    }
}
