package io.epione.assistant.http;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;

/** The calls of the contract that nobody has built yet: known, and honestly answered 501 instead of 404. */
final class NotBuilt {
    private static final String ID = "/[^/]+";

    private record Route(String method, Pattern path) {
        Route(String method, String path) {
            this(method, Pattern.compile(path));
        }
    }

    private static final List<Route> ROUTES = List.of(
            new Route("POST", "/api/conversations"),
            new Route("GET", "/api/conversations"),
            new Route("POST", "/api/conversations" + ID + "/turns"),
            new Route("GET", "/api/conversations" + ID + "/turns"),
            new Route("GET", "/api/conversations" + ID + "/events"),
            new Route("POST", "/api/triage"),
            new Route("GET", "/api/decisions" + ID),
            new Route("GET", "/api/profile"),
            new Route("GET", "/api/profile/glucose"),
            new Route("GET", "/api/profile/observations"),
            new Route("GET", "/api/risks"),
            new Route("GET", "/api/models"),
            new Route("POST", "/api/models" + ID + "/assess"),
            new Route(
                    "POST",
                    "/api/signals/"
                            + "(fitbit|apple-health|health-connect|open-mhealth|dexcom|libreview|garmin|oura|withings|csv)"),
            new Route("POST", "/api/genome"),
            new Route("GET", "/api/genome/imports" + ID),
            new Route("GET", "/api/genome/(pgx|scores)"),
            new Route("GET", "/api/knowledge/search"),
            new Route("GET", "/api/escalations"),
            new Route("POST", "/api/escalations" + ID + "/(accept|reply|reroute|resolve)"),
            new Route("GET", "/api/me/export"),
            new Route("DELETE", "/api/me"));

    private NotBuilt() {}

    static boolean covers(String method, String path) {
        return ROUTES.stream()
                .anyMatch(route -> route.method().equals(method)
                        && route.path().matcher(path).matches());
    }

    static Response response() {
        return ProblemBody.of(
                        501, "Not built yet", "This call belongs to the contract and is not built yet.", List.of())
                .response();
    }
}
