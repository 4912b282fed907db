package io.epione.assistant.http;

import java.time.Duration;
import java.util.List;

/**
 * What is left of a quota after one request.
 *
 * @param policy the quota's name in the header fields
 * @param limit requests a minute
 * @param resetSeconds until the quota is whole again
 * @param waitSeconds until another request passes; 0 where this one may
 */
record Left(String policy, int limit, long remaining, long resetSeconds, long waitSeconds) {
    static final Duration WINDOW = Duration.ofMinutes(1);

    boolean spent() {
        return waitSeconds > 0;
    }

    /** One member of {@code RateLimit-Policy}. */
    String policyItem() {
        return "\"" + policy + "\";q=" + limit + ";w=" + WINDOW.toSeconds();
    }

    /** One member of {@code RateLimit}. */
    String item() {
        return "\"" + policy + "\";r=" + remaining + ";t=" + resetSeconds;
    }

    Problem refusal() {
        return new Problem(
                429, "Too many requests", "Wait " + waitSeconds + " s and send it again; nothing was lost.", List.of());
    }
}
