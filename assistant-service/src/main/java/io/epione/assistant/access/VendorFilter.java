package io.epione.assistant.access;

import io.epione.assistant.config.EpioneConfig;
import io.epione.assistant.http.CallersLimit;
import io.epione.assistant.http.Problem;
import io.epione.assistant.http.ProblemBody;
import io.epione.assistant.http.RequestPath;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * What the token of a vendor opens, looked up anew with each request: 401 while the operator has suspended the vendor,
 * 403 without the scope that the call needs, for a format the vendor is not registered for, or, where only registered
 * vendors deliver, before the operator has registered it.
 */
final class VendorFilter {
    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");
    private static final Pattern WRITES = Pattern.compile("/api/(signals|v1|genome)(/.*)?|/fhir(/.*)?");
    private static final Pattern TELLS = Pattern.compile("/api/environment(/.*)?");
    private static final Pattern READS = Pattern.compile("/api/vendor/usage(/.*)?");
    private static final Pattern FORMAT = Pattern.compile("/api/signals/([^/]+)(?:/.*)?");

    private final CurrentIdentityAssociation identities;
    private final Vendors vendors;
    private final Provider<EpioneConfig> config;

    @Inject
    VendorFilter(CurrentIdentityAssociation identities, Vendors vendors, Provider<EpioneConfig> config) {
        this.identities = identities;
        this.vendors = vendors;
        // Filters are made before there is a configuration: it is asked for with each request.
        this.config = config;
    }

    /** Null lets the request pass. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 5)
    Uni<@Nullable Response> check(ContainerRequestContext request) {
        String path = RequestPath.of(request);
        if (!path.startsWith("/api/") && !RequestPath.isFhir(path)) {
            return Uni.createFrom().nullItem();
        }
        return identities
                .getDeferredIdentity()
                .chain(identity -> VendorToken.of(identity)
                        .map(token -> Uni.createFrom()
                                .item(() -> check(request, path, token))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                        .orElseGet(() -> Uni.createFrom().nullItem()));
    }

    private @Nullable Response check(ContainerRequestContext request, String path, VendorToken token) {
        @Nullable
        Vendor vendor =
                vendors.find(token.client()).filter(known -> !known.requested()).orElse(null);
        if (vendor != null && vendor.suspended()) {
            return suspended();
        }
        @Nullable Scope needed = scope(request.getMethod(), path);
        if (needed != null && !token.scopes().contains(needed.code())) {
            return missing(needed);
        }
        if (vendor == null) {
            return needed != null
                            && needed != Scope.READ
                            && config.get().access().registeredVendorsOnly()
                    ? notRegistered()
                    : null;
        }
        if (vendor.pushesPerMinute() != null) {
            CallersLimit.set(request, vendor.pushesPerMinute());
        }
        @Nullable String format = WRITING.contains(request.getMethod()) ? format(path) : null;
        return format == null || vendor.mayDeliver(format) ? null : notForFormat();
    }

    private static @Nullable Scope scope(String method, String path) {
        if (WRITING.contains(method) && WRITES.matcher(path).matches()) {
            return Scope.WRITE;
        }
        if (WRITING.contains(method) && TELLS.matcher(path).matches()) {
            return Scope.ENVIRONMENT;
        }
        return READS.matcher(path).matches() ? Scope.READ : null;
    }

    private static @Nullable String format(String path) {
        Matcher matcher = FORMAT.matcher(path);
        return matcher.matches() ? matcher.group(1) : RequestPath.isFhir(path) ? "fhir" : null;
    }

    private static Response suspended() {
        var problem = new Problem(
                401,
                "Unauthorized",
                "This client is suspended; its operator can say why.",
                List.of(new Problem.Field("Authorization", "suspended", "The token is not believed for now.")));
        return refusal(problem, "Bearer error=\"invalid_token\", error_description=\"The client is suspended\"");
    }

    private static Response missing(Scope scope) {
        var problem = new Problem(
                403,
                "Forbidden",
                "The token lacks the scope " + scope.code() + ".",
                List.of(new Problem.Field(
                        "scope", "insufficient-scope", "Ask the issuer for a token with " + scope.code() + ".")));
        return refusal(problem, "Bearer error=\"insufficient_scope\", scope=\"" + scope.code() + "\"");
    }

    private static Response notRegistered() {
        return ProblemBody.of(new Problem(
                        403,
                        "Forbidden",
                        "Only vendors that the operator has registered deliver here.",
                        List.of(new Problem.Field(
                                "client", "not-registered", "Ask for it by POST /api/vendor/registration."))))
                .response();
    }

    private static Response notForFormat() {
        return ProblemBody.of(new Problem(
                        403,
                        "Forbidden",
                        "This client is not registered for the format.",
                        List.of(new Problem.Field(
                                "format", "not-registered", "Ask the operator to add the format to the client."))))
                .response();
    }

    private static Response refusal(Problem problem, String challenge) {
        return Response.fromResponse(ProblemBody.of(problem).response())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
