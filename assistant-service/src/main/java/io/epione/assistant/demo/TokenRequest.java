package io.epione.assistant.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.access.Scope;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who a demonstration token is asked for. */
sealed interface TokenRequest {
    /**
     * One of the personas.
     *
     * @param scope for a vendor, what of its scopes the token shall have
     */
    record Known(Persona persona, String scope) implements TokenRequest {}

    /** A patient of the asker's own choosing. */
    record Patient(Person person) implements TokenRequest {}

    /** Names everything that is wrong at once. */
    static TokenRequest read(@Nullable JsonNode body, LocalDate today) {
        if (body == null || !body.isObject()) {
            throw Problem.badRequest("Send an object such as {\"persona\": \"ana\"}.");
        }
        String name = body.path("persona").asText("");
        Optional<Persona> persona = Persona.of(name);
        if (persona.isPresent()) {
            return new Known(persona.get(), scope(body));
        }
        if (!"patient".equals(name)) {
            throw Problem.unprocessable(
                    "There is no such persona.",
                    List.of(new Problem.Field(
                            "/persona",
                            "unknown",
                            "Write ana, maya, pulseband, omar, or patient with further fields.")));
        }
        return new Patient(new Fields(body, today).person());
    }

    /** As in OAuth 2, what is asked beyond what there is is left out; who asks for none gets all. */
    private static String scope(JsonNode body) {
        List<String> asked = List.of(body.path("scope").asText(Scope.all()).split(" "));
        return Arrays.stream(Scope.values())
                .map(Scope::code)
                .filter(asked::contains)
                .collect(Collectors.joining(" "));
    }

    /** The fields of a new patient, with what is wrong about them. */
    final class Fields {
        private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
        private static final Set<String> TAKEN = Set.of("system", "maya", "pulseband", "omar");
        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        private final JsonNode body;
        private final LocalDate today;
        private final List<Problem.Field> errors = new ArrayList<>();

        Fields(JsonNode body, LocalDate today) {
            this.body = body;
            this.today = today;
        }

        Person person() {
            String subject = subject();
            LocalDate birthDate = birthDate();
            Sex sex = sex();
            ZoneId zone = zone();
            String country = country();
            if (!errors.isEmpty()) {
                throw Problem.unprocessable("Some fields are not as they must be.", errors);
            }
            return new Person(new PatientId(subject), subject, birthDate, sex, zone, country, false);
        }

        private String subject() {
            String subject = body.path("subject").asText("");
            if (!PatientId.isValid(subject)) {
                wrong("subject", "invalid", "Write 1 to 64 letters, digits, dots, underscores, colons or hyphens.");
            } else if (TAKEN.contains(subject)) {
                wrong("subject", "taken", "This name belongs to somebody who is no patient; choose another.");
            }
            return subject;
        }

        private LocalDate birthDate() {
            try {
                LocalDate date = LocalDate.parse(body.path("birthDate").asText(""));
                if (date.isBefore(EARLIEST) || date.isAfter(today)) {
                    wrong("birthDate", "out-of-range", "Write a day from 1900 to today.");
                }
                return date;
            } catch (DateTimeException e) {
                wrong("birthDate", "invalid", "Write a day such as 1971-05-02.");
                return EARLIEST;
            }
        }

        private Sex sex() {
            String code = body.path("sex").asText("");
            Sex sex = Sex.of(code);
            if (!sex.code().equals(code)) {
                wrong("sex", "invalid", "Write female, male, other or unknown.");
            }
            return sex;
        }

        private ZoneId zone() {
            if (body.path("zone").isMissingNode() || body.path("zone").isNull()) {
                return ZoneOffset.UTC;
            }
            try {
                return ZoneId.of(body.path("zone").asText(""));
            } catch (DateTimeException e) {
                wrong("zone", "invalid", "Write a zone such as Europe/Lisbon.");
                return ZoneOffset.UTC;
            }
        }

        private String country() {
            if (body.path("country").isMissingNode() || body.path("country").isNull()) {
                return "";
            }
            String country = body.path("country").asText("");
            if (!COUNTRIES.contains(country)) {
                wrong("country", "invalid", "Write two capital letters such as PT (ISO 3166-1).");
            }
            return country;
        }

        private void wrong(String field, String code, String message) {
            errors.add(new Problem.Field("/" + field, code, message));
        }
    }
}
