package io.epione.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged service, told by two environment variables to believe a real Keycloak with the realm that is shipped.
 * Takes minutes, so it runs only when asked for: {@code ./epione test --keycloak}.
 */
@Tag("keycloak")
class KeycloakTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path temporary = Path.of("unset");

    private static Background keycloak;
    private static Background service;
    private static String issuer = "";
    private static String address = "";

    @BeforeAll
    static void bothAreUp() throws IOException {
        int port = Background.freePort();
        issuer = "http://127.0.0.1:" + port + "/realms/epione";
        keycloak = startKeycloak(port);
        keycloak.awaitAnswer(CLIENT, URI.create(issuer), Duration.ofMinutes(10));
        int servicePort = Background.freePort();
        address = "http://127.0.0.1:" + servicePort;
        service = startService(servicePort);
        service.awaitAnswer(CLIENT, URI.create(address + "/q/health/ready"), Duration.ofMinutes(3));
    }

    private static Background startKeycloak(int port) throws IOException {
        Path home = Path.of(System.getProperty("epione.keycloak"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("../../keycloak/epione-realm.json"),
                imports.resolve("epione-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        return Background.start(
                temporary.resolve("keycloak.log"),
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                List.of(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port));
    }

    private static Background startService(int port) throws IOException {
        return Background.start(
                temporary.resolve("service.log"),
                Map.of("EPIONE_OIDC_URL", issuer, "EPIONE_OIDC_CLIENT", "epione"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Depione.data=" + temporary.resolve("data"),
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        Path.of("../../assistant-service/target/quarkus-app/quarkus-run.jar")
                                .toString()));
    }

    @AfterAll
    static void bothEnd() {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "test-patient, 200, 404",
        "test-caregiver, 403, 404",
        "test-nurse, 403, 200",
        "test-vendor, 403, 404",
        "test-operator, 403, 404"
    })
    void rolesOfTheRealmAreTheRolesOfTheService(String user, int own, int guardians) throws Exception {
        String patient = subject(tokens("test-patient").path("access_token").asText());
        get("/api/me/consents", tokens("test-patient").path("access_token").asText());
        String token = tokens(user).path("access_token").asText();
        assertThat(get("/api/me/consents", token)).isEqualTo(own);
        assertThat(get("/api/patients/" + patient + "/guardians", token)).isEqualTo(guardians);
    }

    @Test
    void aVendorSignsInByClientCredentialsAndDeliversForWhoGrantedIt() throws Exception {
        String patient = tokens("test-patient").path("access_token").asText();
        String vendor = token("grant_type=client_credentials&client_id=pulseband&client_secret=test-pulseband")
                .path("access_token")
                .asText();
        get("/api/me/consents", patient);
        String door = "/api/signals/csv?patient=" + subject(patient);
        String reading = "time,code,value,unit,device\n2026-03-01T08:00:00Z,2339-0,104,mg/dL,band\n";

        HttpResponse<String> before = send("POST", door, vendor, "text/csv", reading);
        assertThat(before.statusCode()).as(before.body()).isEqualTo(403);
        assertThat(before.body()).contains("granted").doesNotContain("scope");

        String grant = "{\"grantee\": \"pulseband\", \"kind\": \"vendor\"}";
        assertThat(send("PUT", "/api/me/grants", patient, "application/json", grant)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> delivered = send("POST", door, vendor, "text/csv", reading);
        assertThat(delivered.statusCode()).as(delivered.body()).isEqualTo(200);
        assertThat(JSON.readTree(delivered.body()).path("accepted").asInt()).isEqualTo(1);
        assertThat(get("/api/vendor/usage", vendor)).isEqualTo(200);
    }

    @Test
    void aVendorsTokenWithoutAScopeDeliversNothing() throws Exception {
        String user = tokens("test-vendor").path("access_token").asText();
        HttpResponse<String> answer =
                send("POST", "/api/signals/csv?patient=nobody", user, "text/csv", "time,code,value,unit,device\n");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("signals:write");
    }

    @Test
    void theDemonstrationIssuerIsGone() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/demo/tokens"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"persona\": \"ana\"}"))
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNotAnAccessTokenForThisServiceIsRefused() throws Exception {
        JsonNode tokens = tokens("test-patient");
        assertThat(get("/api/me/consents", tokens.path("id_token").asText())).isEqualTo(401);
        assertThat(get("/api/me/consents", tokens.path("refresh_token").asText()))
                .isEqualTo(401);
        String access = tokens.path("access_token").asText();
        assertThat(get("/api/me/consents", access.substring(0, access.length() - 6) + "AAAAAA"))
                .isEqualTo(401);
        assertThat(get(
                        "/api/me/consents",
                        token("admin-cli", "test-patient").path("access_token").asText()))
                .isEqualTo(401);
    }

    private static JsonNode tokens(String user) throws IOException, InterruptedException {
        return token("epione-test", user);
    }

    private static JsonNode token(String client, String user) throws IOException, InterruptedException {
        return token(
                "grant_type=password&scope=openid&client_id=" + client + "&username=" + user + "&password=" + user);
    }

    private static JsonNode token(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String subject(String token) throws IOException {
        byte[] claims = java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JSON.readTree(claims).path("sub").asText();
    }

    private static HttpResponse<String> send(String method, String path, String token, String mediaType, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int get(String path, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
