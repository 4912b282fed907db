package io.epione.assistant.access;

import io.epione.assistant.http.Problem;
import io.epione.profile.person.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads who calls from the token of the current request. */
@ApplicationScoped
class CurrentCaller {
    private final SecurityIdentity identity;

    @Inject
    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Refuses tokens without a subject. */
    Caller get() {
        if (identity.isAnonymous()) {
            throw new Problem(
                    401, "Unauthorized", "Sign in first: a valid bearer token is needed.", java.util.List.of());
        }
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.code()))
                .collect(Collectors.toSet());
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller(
                    identity.getPrincipal().getName(), identity.getPrincipal().getName(), roles);
        }
        String subject = roles.contains(Role.VENDOR) ? VendorToken.client(token) : token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw Problem.forbidden("Your token names nobody: it has no subject.");
        }
        return new Caller(subject, name(token, subject), roles);
    }

    private static String name(JsonWebToken token, String subject) {
        return Optional.ofNullable(text(token, "name"))
                .or(() -> Optional.ofNullable(text(token, "preferred_username")))
                .orElse(subject);
    }

    /** What the token says of a person who signs in for the first time. */
    Person newPerson(Caller caller) {
        return Claims.person(
                caller, claim -> identity.getPrincipal() instanceof JsonWebToken token ? text(token, claim) : null);
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
