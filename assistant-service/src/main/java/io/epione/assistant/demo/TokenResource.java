package io.epione.assistant.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.access.Role;
import io.epione.assistant.config.EpioneConfig;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Signs a token for whoever asks, for demonstration on loopback; where a real issuer is configured it does not exist. */
@Path("/api/demo/tokens")
@RunOnVirtualThread
class TokenResource {
    private final EpioneConfig config;
    private final DemoTokens tokens;
    private final People people;
    private final Clock clock;

    @Inject
    TokenResource(EpioneConfig config, DemoTokens tokens, People people, Clock clock) {
        this.config = config;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A token as OAuth 2 names its parts.
     *
     * @param expiresIn seconds
     * @param scope what a vendor's token is good for; left out for others
     * @param patientId the profile that belongs to it; null for those who have none
     */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String scope,

            @Nullable String patientId) {}

    @POST
    public Token issue(@Nullable JsonNode body) {
        if (!config.demo().enabled()) {
            throw Problem.notFound();
        }
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return switch (TokenRequest.read(body, today.plusDays(1))) {
            case TokenRequest.Known(Persona persona, String scope) -> known(persona, scope);
            case TokenRequest.Patient(Person person) -> patient(people.createIfAbsent(person));
        };
    }

    private Token known(Persona persona, String scope) {
        if (persona == Persona.ANA) {
            return patient(people.createIfAbsent(Cast.ana()));
        }
        if (persona.role() == Role.VENDOR) {
            String token = tokens.vendor(persona.subject(), persona.shown(), scope);
            return new Token(token, "Bearer", DemoTokens.LIFE.toSeconds(), scope, null);
        }
        return token(persona.subject(), persona.shown(), persona.role(), null);
    }

    private Token patient(Person person) {
        String subject = person.id().value();
        return token(subject, person.name(), Role.PATIENT, subject);
    }

    private Token token(String subject, String name, Role role, @Nullable String patientId) {
        return new Token(tokens.sign(subject, name, role), "Bearer", DemoTokens.LIFE.toSeconds(), null, patientId);
    }
}
