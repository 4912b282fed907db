package io.epione.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Vendors that sign in at a real Keycloak by client credentials. Takes minutes, so it runs only when asked for:
 * {@code ./epione test --keycloak}.
 */
@Tag("keycloak")
class KeycloakVendorTest {
    private static final String BOTH = "signals:write signals:read";
    private static final Duration SOON = Duration.ofSeconds(1);

    private final RealIdentity identity = RealIdentity.shared();
    private String patient = "";
    private String person = "";

    @BeforeEach
    void aPersonSignsIn() {
        patient = identity.user("test-patient");
        person = RealIdentity.subject(patient);
        identity.get("/api/me/consents", patient);
    }

    private void grant(RealVendor vendor) {
        String grant = RealIdentity.written(Map.of("grantee", vendor.name(), "kind", "vendor"));
        assertThat(identity.call("PUT", "/api/me/grants", patient, "application/json", grant)
                        .statusCode())
                .isEqualTo(200);
    }

    private static void refused(HttpResponse<String> answer, int status, String word) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(word);
    }

    private static void delivered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode receipt = RealIdentity.json(answer.body());
        assertThat(receipt.path("accepted").asInt() + receipt.path("duplicates").asInt())
                .isEqualTo(1);
    }

    @Test
    void aVendorDeliversForWhoGrantedItAndForNobodyElse() {
        RealVendor vendor = RealVendor.with(identity, BOTH);
        String token = vendor.token();

        refused(vendor.push(token, person), 403, "granted");
        grant(vendor);
        delivered(vendor.push(token, person));
        refused(vendor.push(token, "nobody"), 403, "granted");
        assertThat(identity.get("/api/vendor/usage", token)).isEqualTo(200);
    }

    @Test
    void theVendorThatTheRealmHasToCopyWorksAsItIs() {
        HttpResponse<String> answer = identity.token(
                "epione",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "pulseband",
                        "client_secret",
                        RealVendor.SECRET));
        String token = RealIdentity.json(answer.body()).path("access_token").asText();
        assertThat(identity.get("/api/vendor/usage", token)).isEqualTo(200);
    }

    @Test
    void withoutTheScopeAVendorDeliversNothingThoughItHasTheGrant() {
        RealVendor reader = RealVendor.with(identity, "signals:read");
        grant(reader);

        refused(reader.push(reader.token(), person), 403, "signals:write");
        assertThat(identity.get("/api/vendor/usage", reader.token())).isEqualTo(200);
        refused(reader.push(identity.user("test-vendor"), person), 403, "signals:write");
    }

    @Test
    void aGrantThatIsWithdrawnEndsWithinASecondThoughTheTokenLivesOn() {
        RealVendor vendor = RealVendor.with(identity, BOTH);
        String token = vendor.token();
        grant(vendor);
        delivered(vendor.push(token, person));

        long withdrawn = System.nanoTime();
        assertThat(identity.call("DELETE", "/api/me/grants/" + vendor.name(), patient, "application/json", "")
                        .statusCode())
                .isEqualTo(200);
        refused(vendor.push(token, person), 403, "granted");
        assertThat(Duration.ofNanos(System.nanoTime() - withdrawn)).isLessThan(SOON);
    }

    @Test
    void aVendorThatIsSuspendedIsOutWithinASecond() {
        RealVendor vendor = RealVendor.with(identity, BOTH);
        String token = vendor.token();
        String operator = identity.user("test-operator");
        String registered = "/api/vendors/" + vendor.name();
        grant(vendor);
        delivered(vendor.push(token, person));
        identity.call("PUT", registered, operator, "application/json", "{\"name\": \"Band\"}");

        long suspended = System.nanoTime();
        assertThat(identity.call("POST", registered + "/suspend", operator, "application/json", "{}")
                        .statusCode())
                .isEqualTo(200);
        refused(vendor.push(token, person), 401, "suspended");
        assertThat(Duration.ofNanos(System.nanoTime() - suspended)).isLessThan(SOON);

        identity.call("POST", registered + "/resume", operator, "application/json", "{}");
        delivered(vendor.push(token, person));
    }

    @Test
    void aVendorChangesItsKeysWithAnOverlap() {
        RealVendor vendor = RealVendor.with(identity, BOTH);
        grant(vendor);
        VendorKey old = VendorKey.made();
        VendorKey next = VendorKey.made();

        vendor.publish(old);
        String byOld = accessToken(vendor.signIn(old));
        delivered(vendor.push(byOld, person));
        vendor.publish(old, next);
        delivered(vendor.push(accessToken(vendor.signIn(old)), person));
        delivered(vendor.push(accessToken(vendor.signIn(next)), person));
        vendor.publish(next);
        delivered(vendor.push(accessToken(vendor.signIn(next)), person));
        delivered(vendor.push(byOld, person));
        assertThat(vendor.signIn(old).statusCode()).isIn(400, 401);
    }

    @Test
    void tokensByTheIssuersNewKeyAndByTheOneBeforeAreBothBelieved() {
        RealVendor vendor = RealVendor.with(identity, BOTH);
        grant(vendor);
        String before = vendor.token();
        delivered(vendor.push(before, person));

        identity.administer(
                "POST",
                "/components",
                Map.of(
                        "name", "next key",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config",
                                Map.of(
                                        "priority", List.of("200"),
                                        "enabled", List.of("true"),
                                        "active", List.of("true"),
                                        "algorithm", List.of("RS256"))));
        String after = vendor.token();
        assertThat(RealIdentity.key(after)).isNotEqualTo(RealIdentity.key(before));
        delivered(vendor.push(after, person));
        delivered(vendor.push(before, person));
    }

    private static String accessToken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RealIdentity.json(answer.body()).path("access_token").asText();
    }
}
