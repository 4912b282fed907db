package io.epione.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The packaged service, told by two environment variables to believe a real Keycloak with the realm that is shipped. One
 * of each for all tests; both end with them.
 */
final class RealIdentity {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** Of this Keycloak alone, which listens on the loopback and ends with the tests. */
    private static final String ADMINISTRATOR = "test-administrator";

    private static @Nullable RealIdentity shared;

    private final String keycloak;
    private final String service;

    private RealIdentity(String keycloak, String service) {
        this.keycloak = keycloak;
        this.service = service;
    }

    static synchronized RealIdentity shared() {
        RealIdentity running = shared;
        if (running == null) {
            try {
                running = start(Files.createTempDirectory("epione-identity-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            shared = running;
        }
        return running;
    }

    private static RealIdentity start(Path folder) throws IOException {
        int port = Background.freePort();
        int servicePort = Background.freePort();
        var identity = new RealIdentity("http://127.0.0.1:" + port, "http://127.0.0.1:" + servicePort);
        Background keycloak = endingWithTheTests(startKeycloak(folder, port));
        keycloak.awaitAnswer(CLIENT, URI.create(identity.issuer()), Duration.ofMinutes(10));
        Background service = endingWithTheTests(startService(folder, servicePort, identity.issuer()));
        service.awaitAnswer(CLIENT, URI.create(identity.service + "/q/health/ready"), Duration.ofMinutes(3));
        return identity;
    }

    private static Background endingWithTheTests(Background running) {
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        return running;
    }

    private static Background startKeycloak(Path folder, int port) throws IOException {
        Path home = Path.of(System.getProperty("epione.keycloak"));
        Path imports = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("../../keycloak/epione-realm.json"),
                imports.resolve("epione-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        return Background.start(
                folder.resolve("keycloak.log"),
                Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR),
                List.of(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--import-realm",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port));
    }

    private static Background startService(Path folder, int port, String issuer) throws IOException {
        return Background.start(
                folder.resolve("service.log"),
                Map.of("EPIONE_OIDC_URL", issuer, "EPIONE_OIDC_CLIENT", "epione"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Depione.data=" + folder.resolve("data"),
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        Path.of("../../assistant-service/target/quarkus-app/quarkus-run.jar")
                                .toString()));
    }

    String issuer() {
        return keycloak + "/realms/epione";
    }

    /** The access token of a user of the realm, whose password is the name. */
    String user(String name) {
        return tokens("epione-test", name).path("access_token").asText();
    }

    JsonNode tokens(String client, String user) {
        HttpResponse<String> answer = token(
                "epione",
                Map.of(
                        "grant_type",
                        "password",
                        "scope",
                        "openid",
                        "client_id",
                        client,
                        "username",
                        user,
                        "password",
                        user));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    /** Asks a realm for a token. */
    HttpResponse<String> token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Calls the administration of the realm; what it answers. */
    JsonNode administer(String method, String path, @Nullable Object body) {
        String token = json(token(
                                "master",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        ADMINISTRATOR,
                                        "password",
                                        ADMINISTRATOR))
                        .body())
                .path("access_token")
                .asText();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/epione" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(written(body))));
        assertThat(answer.statusCode())
                .as(method + " " + path + ": " + answer.body())
                .isBetween(200, 299);
        return answer.body().isEmpty() ? JSON.missingNode() : json(answer.body());
    }

    URI service(String path) {
        return URI.create(service + path);
    }

    int get(String path, String token) {
        return call("GET", path, token, "application/json", "").statusCode();
    }

    /** Calls the service. */
    HttpResponse<String> call(String method, String path, String token, String mediaType, String body) {
        return send(HttpRequest.newBuilder(service(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String subject(String token) {
        return part(token, 1).path("sub").asText();
    }

    /** The name of the key that signed a token. */
    static String key(String token) {
        return part(token, 0).path("kid").asText();
    }

    private static JsonNode part(String token, int number) {
        return json(new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]), StandardCharsets.UTF_8));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
