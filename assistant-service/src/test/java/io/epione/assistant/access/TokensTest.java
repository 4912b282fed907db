package io.epione.assistant.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.epione.assistant.demo.SignedTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokensTest {
    private static final String ISSUER = "https://epione.invalid/demo";

    private final SignedTokens tokens;
    private final String keyFile;

    @Inject
    TokensTest(SignedTokens tokens, @ConfigProperty(name = "epione.demo.key-file") String keyFile) {
        this.tokens = tokens;
        this.keyFile = keyFile;
    }

    @Test
    void aSignedTokenIsBelieved() {
        Http.get(tokens.of(Role.PATIENT, "t"), "/api/v1/probe/own").statusCode(200);
    }

    @Test
    void withoutATokenThereIsAChallenge() {
        given().get("/api/v1/probe/own")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .contentType("application/problem+json")
                .body("errors", empty());
    }

    @Test
    void anExpiredTokenIsRefused() throws IOException, GeneralSecurityException {
        refused(claims().expiresAt(1_000_000_000L).sign(key()));
    }

    @Test
    void aTokenThatWasBelievedIsRefusedOnceItHasExpired() throws IOException, GeneralSecurityException {
        String token = claims().expiresIn(Duration.ofSeconds(3)).sign(key());
        Http.get(token, "/api/v1/probe/own").statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> refused(token));
    }

    @Test
    void aTokenThatWasBelievedLendsNothingToOneLikeIt() {
        String token = tokens.of(Role.PATIENT, "t");
        Http.get(token, "/api/v1/probe/own").statusCode(200);
        String[] parts = token.split("\\.", -1);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse());
        Http.get(token, "/api/v1/probe/own").statusCode(200);
    }

    @Test
    void aTokenThatNeverExpiresIsRefused() throws IOException, GeneralSecurityException {
        String claims = "{\"iss\":\"%s\",\"aud\":\"%s\",\"sub\":\"t\",\"realm_access\":{\"roles\":[\"patient\"]}}"
                .formatted(ISSUER, ISSUER);
        var signature = java.security.Signature.getInstance("SHA256withRSA");
        signature.initSign(key());
        String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        refused(signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        refused(claims().expiresIn(Duration.ofHours(1))
                .sign(generator.generateKeyPair().getPrivate()));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String signed = tokens.of(Role.CARE_TEAM, "t");
        String payload = signed.split("\\.", -1)[1];
        refused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + ".");
        refused(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + payload + "." + signed.split("\\.", -1)[2]);
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsRefused() {
        String[] parts = tokens.of(Role.PATIENT, "t").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        refused(parts[0] + "." + base64(claims.replace("patient", "care-team")) + "." + parts[2]);
    }

    @Test
    void aPublicKeyIsNotASharedSecret() throws IOException, GeneralSecurityException {
        String pem = Files.readString(Path.of(keyFile));
        byte[] publicKey = Base64.getMimeDecoder()
                .decode(pem.replaceAll("(?s).*BEGIN PUBLIC KEY-----", "").replaceAll("-----END.*", ""));
        var mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(publicKey, "HmacSHA256"));
        String payload = tokens.of(Role.CARE_TEAM, "t").split("\\.", -1)[1];
        String signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + payload;
        refused(signed + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void aTokenOfAnotherIssuerOrForAnotherAudienceIsRefused() throws IOException, GeneralSecurityException {
        refused(claims().issuer("https://elsewhere.invalid")
                .expiresIn(Duration.ofHours(1))
                .sign(key()));
        refused(claims().audience("someone-else").expiresIn(Duration.ofHours(1)).sign(key()));
    }

    @Test
    void rubbishIsRefused() {
        refused("x");
        refused("a.b.c");
        refused("x".repeat(4000));
    }

    @Test
    void aTokenWithoutRolesOpensNothing() throws IOException, GeneralSecurityException {
        String token = Jwt.issuer(ISSUER)
                .audience(ISSUER)
                .subject("t")
                .expiresIn(Duration.ofHours(1))
                .sign(key());
        Http.get(token, "/api/v1/probe/own").statusCode(403);
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.issuer(ISSUER)
                .audience(ISSUER)
                .subject("t")
                .claim("realm_access", Map.of("roles", List.of("patient")));
    }

    private PrivateKey key() throws IOException, GeneralSecurityException {
        String pem = Files.readString(Path.of(keyFile));
        return KeyUtils.decodePrivateKey(pem.substring(0, pem.indexOf("-----BEGIN PUBLIC KEY-----")));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String token) {
        Http.get(token, "/api/v1/probe/own").statusCode(401).contentType("application/problem+json");
    }
}
