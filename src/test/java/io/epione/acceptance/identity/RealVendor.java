package io.epione.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A vendor of a test's own: a copy of the one that the realm has for that, under another name. */
record RealVendor(RealIdentity identity, String name, String internal) {
    static final String SECRET = "test-pulseband";

    /** @param scopes what its tokens say that it may do */
    static RealVendor with(RealIdentity identity, String scopes) {
        String name = "band-" + UUID.randomUUID();
        ObjectNode client = (ObjectNode)
                identity.administer("GET", "/clients?clientId=pulseband", null).get(0);
        String model = client.path("id").asText();
        client.remove(List.of("id", "access"));
        client.put("clientId", name).put("secret", SECRET);
        client.path("protocolMappers").forEach(mapper -> {
            ((ObjectNode) mapper).remove("id");
            ObjectNode settings = (ObjectNode) mapper.path("config");
            switch (settings.path("claim.name").asText()) {
                case "client_id" -> settings.put("claim.value", name);
                case "scp" -> settings.put("claim.value", scopes);
                default -> {}
            }
        });
        identity.administer("POST", "/clients", client);
        String internal =
                id(identity.administer("GET", "/clients?clientId=" + name, null).get(0));
        JsonNode roles = identity.administer(
                "GET",
                "/users/" + id(identity.administer("GET", "/clients/" + model + "/service-account-user", null))
                        + "/role-mappings/realm",
                null);
        identity.administer(
                "POST",
                "/users/" + id(identity.administer("GET", "/clients/" + internal + "/service-account-user", null))
                        + "/role-mappings/realm",
                roles);
        return new RealVendor(identity, name, internal);
    }

    private static String id(JsonNode node) {
        return node.path("id").asText();
    }

    /** Signs in by the secret. */
    String token() {
        return token(Map.of("client_secret", SECRET));
    }

    private String token(Map<String, String> proof) {
        HttpResponse<String> answer = signIn(proof);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RealIdentity.json(answer.body()).path("access_token").asText();
    }

    private HttpResponse<String> signIn(Map<String, String> proof) {
        return identity.token(
                "epione",
                Stream.concat(
                                proof.entrySet().stream(),
                                Map.of("grant_type", "client_credentials", "client_id", name).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** From now on it signs in by keys of its own, any of these. */
    void publish(VendorKey... keys) {
        JsonNode client = identity.administer("GET", "/clients/" + internal, null);
        ((ObjectNode) client).put("clientAuthenticatorType", "client-jwt");
        ((ObjectNode) client.path("attributes"))
                .put("use.jwks.string", "true")
                .put("use.jwks.url", "false")
                .put(
                        "jwks.string",
                        RealIdentity.written(Map.of(
                                "keys",
                                Stream.of(keys).map(VendorKey::published).toList())));
        identity.administer("PUT", "/clients/" + internal, client);
    }

    /** What signing in by a key is answered with. */
    HttpResponse<String> signIn(VendorKey key) {
        return signIn(Map.of(
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                key.assertion(name, identity.issuer())));
    }

    HttpResponse<String> push(String token, String patient) {
        return identity.call(
                "POST",
                "/api/signals/csv?patient=" + patient,
                token,
                "text/csv",
                "time,code,value,unit,device\n2026-03-01T08:00:00Z,2339-0,104,mg/dL,band\n");
    }
}
