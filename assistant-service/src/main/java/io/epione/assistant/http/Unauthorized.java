package io.epione.assistant.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The answer to whoever has not signed in, or whose token is not believed. */
public final class Unauthorized {
    private Unauthorized() {}

    public static Response response() {
        return ProblemBody.of(401, "Unauthorized", "Sign in first: a valid bearer token is needed.", List.of())
                .builder()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
