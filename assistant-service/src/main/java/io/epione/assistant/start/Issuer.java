package io.epione.assistant.start;

import io.epione.assistant.start.StartFailure.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/**
 * Whose tokens the service believes: those of the OpenID Connect server named by {@code EPIONE_OIDC_URL} and
 * {@code EPIONE_OIDC_CLIENT}, else those it signs itself for demonstration, and then only on loopback.
 */
final class Issuer {
    /** The issuer and audience written into demonstration tokens. */
    static final String DEMO_ISSUER = "https://epione.invalid/demo";

    private static final String KEY = "token-key.pem";

    private Issuer() {}

    static void check(String host) throws StartFailure {
        Optional<String> url = Settings.get("epione.oidc.url");
        if (url.isPresent() != Settings.get("epione.oidc.client").isPresent()) {
            throw new StartFailure(
                    Kind.CONFIGURATION, "EPIONE_OIDC_URL and EPIONE_OIDC_CLIENT belong together; set both or none.");
        }
        if (url.isEmpty() && !isLoopback(host)) {
            throw new StartFailure(
                    Kind.CONFIGURATION,
                    "Without EPIONE_OIDC_URL anybody can sign in as anybody, so the service listens on 127.0.0.1 only;"
                            + " set EPIONE_OIDC_URL and EPIONE_OIDC_CLIENT, or leave out the host " + host + ".");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The properties by which tokens are checked. */
    static Map<String, String> properties(DataFolder folder) throws IOException {
        Optional<String> url = Settings.get("epione.oidc.url");
        if (url.isPresent()) {
            String client = Settings.get("epione.oidc.client").orElseThrow();
            return Map.of(
                    "epione.demo.enabled",
                    "false",
                    "quarkus.oidc.auth-server-url",
                    url.get(),
                    "quarkus.oidc.client-id",
                    client,
                    "quarkus.oidc.token.audience",
                    client,
                    "quarkus.oidc.token.token-type",
                    "Bearer");
        }
        return demo(folder);
    }

    /** The properties of the demonstration issuer, its key made at first use. */
    static Map<String, String> demo(DataFolder folder) throws IOException {
        String pem = folder.secret(KEY, Secrets::keyPair);
        return Map.of(
                "epione.demo.enabled",
                "true",
                "epione.demo.key-file",
                folder.secretPath(KEY).toString(),
                "quarkus.oidc.public-key",
                Secrets.key(pem, "PUBLIC KEY"),
                "quarkus.oidc.token.issuer",
                DEMO_ISSUER,
                "quarkus.oidc.token.audience",
                DEMO_ISSUER);
    }
}
