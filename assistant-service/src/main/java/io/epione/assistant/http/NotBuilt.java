package io.epione.assistant.http;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** The calls of the contract that nobody has built yet: known, and honestly answered 501 instead of 404. */
final class NotBuilt {
    private static final Set<String> CALLS = Set.of("GET /api/me/export", "DELETE /api/me");

    private NotBuilt() {}

    static boolean covers(String method, String path) {
        return CALLS.contains(method + " " + path);
    }

    static Response response() {
        return ProblemBody.of(
                        501, "Not built yet", "This call belongs to the contract and is not built yet.", List.of())
                .response();
    }
}
