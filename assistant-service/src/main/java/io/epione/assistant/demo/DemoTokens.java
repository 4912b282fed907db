package io.epione.assistant.demo;

import io.epione.assistant.access.Role;
import io.epione.assistant.access.Scope;
import io.epione.assistant.config.EpioneConfig;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs tokens for demonstration with the key that the first start has made. Thread-safe. */
@ApplicationScoped
class DemoTokens {
    static final Duration LIFE = Duration.ofHours(12);

    private final EpioneConfig config;
    private final String issuer;

    @Inject
    DemoTokens(
            EpioneConfig config,
            @ConfigProperty(name = "quarkus.oidc.token.issuer", defaultValue = "none") String issuer) {
        this.config = config;
        this.issuer = issuer;
    }

    /** A signed token in compact form, valid for {@link #LIFE}. */
    String sign(String subject, String name, Role role) {
        return role == Role.VENDOR
                ? vendor(subject, name, Scope.all())
                : claims(subject, name, role).sign(key());
    }

    /** As an issuer answers a vendor's client credentials. */
    String vendor(String client, String name, String scope) {
        return claims(client, name, Role.VENDOR)
                .claim("client_id", client)
                .claim("scope", scope)
                .sign(key());
    }

    private JwtClaimsBuilder claims(String subject, String name, Role role) {
        return Jwt.issuer(issuer)
                .audience(issuer)
                .subject(subject)
                .claim("name", name)
                .claim("realm_access", Map.of("roles", List.of(role.code())))
                .expiresIn(LIFE);
    }

    private PrivateKey key() {
        Path file = Path.of(config.demo().keyFile().orElseThrow());
        try {
            String pem = Files.readString(file);
            return KeyUtils.decodePrivateKey(pem.substring(0, pem.indexOf("-----BEGIN PUBLIC KEY-----")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file holds no RSA key", e);
        }
    }
}
