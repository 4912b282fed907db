package io.epione.assistant.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The token of a vendor, as an issuer gives it for client credentials.
 *
 * @param client the claim {@code client_id} (RFC 9068); where there is none, the subject
 * @param scopes the claims {@code scope} (RFC 8693) and {@code scp}, as some issuers call it
 */
record VendorToken(String client, Set<String> scopes) {
    VendorToken {
        scopes = Set.copyOf(scopes);
    }

    /** Empty for callers who are no vendors. */
    static Optional<VendorToken> of(SecurityIdentity identity) {
        return identity.hasRole(Role.VENDOR.code()) && identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.of(new VendorToken(String.valueOf(client(token)), scopes(token)))
                : Optional.empty();
    }

    /** Null where the token names nobody. */
    static @Nullable String client(JsonWebToken token) {
        Object client = token.getClaim("client_id");
        return client == null || client.toString().isBlank() ? token.getSubject() : client.toString();
    }

    private static Set<String> scopes(JsonWebToken token) {
        return Stream.of("scope", "scp")
                .flatMap(name -> words(token.getClaim(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A claim is a text with spaces, or a list. */
    private static Stream<String> words(@Nullable Object claim) {
        return claim == null
                ? Stream.empty()
                : Arrays.stream(claim.toString().split("[\\[\\]\", ]+")).filter(word -> !word.isEmpty());
    }
}
