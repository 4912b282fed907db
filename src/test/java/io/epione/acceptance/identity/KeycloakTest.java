package io.epione.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People of a real Keycloak. Takes minutes, so it runs only when asked for: {@code ./epione test --keycloak}. */
@Tag("keycloak")
class KeycloakTest {
    private final RealIdentity identity = RealIdentity.shared();

    @ParameterizedTest
    @CsvSource({
        "test-patient, 200, 404",
        "test-caregiver, 403, 404",
        "test-nurse, 403, 200",
        "test-vendor, 403, 404",
        "test-operator, 403, 404"
    })
    void rolesOfTheRealmAreTheRolesOfTheService(String user, int own, int guardians) {
        String patient = identity.user("test-patient");
        identity.get("/api/me/consents", patient);
        String token = identity.user(user);
        assertThat(identity.get("/api/me/consents", token)).isEqualTo(own);
        assertThat(identity.get("/api/patients/" + RealIdentity.subject(patient) + "/guardians", token))
                .isEqualTo(guardians);
    }

    @Test
    void theDemonstrationIssuerIsGone() {
        assertThat(RealIdentity.send(HttpRequest.newBuilder(identity.service("/api/demo/tokens"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"persona\": \"ana\"}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotAnAccessTokenForThisServiceIsRefused() {
        JsonNode tokens = identity.tokens("epione-test", "test-patient");
        assertThat(consents(tokens.path("id_token").asText())).isEqualTo(401);
        assertThat(consents(tokens.path("refresh_token").asText())).isEqualTo(401);
        String access = tokens.path("access_token").asText();
        assertThat(consents(access.substring(0, access.length() - 6) + "AAAAAA"))
                .isEqualTo(401);
        assertThat(consents(identity.tokens("admin-cli", "test-patient")
                        .path("access_token")
                        .asText()))
                .isEqualTo(401);
    }

    private int consents(String token) {
        return identity.get("/api/me/consents", token);
    }
}
