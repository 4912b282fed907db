package io.epione.acceptance.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Who calls.
 *
 * @param query what names the person in the address
 * @param stranger a token without a grant, empty where nobody gave one
 */
record Tokens(String deliverer, String query, Optional<String> stranger) {
    /** What was given, else demonstration tokens of a person made for this run. */
    static Tokens of(Options options, Server server) throws Options.Misuse {
        if (options.token().isPresent()) {
            String query = options.patient().map(id -> "?patient=" + id).orElse("");
            return new Tokens(options.token().get(), query, options.stranger());
        }
        String person = "{\"persona\": \"patient\", \"subject\": \"conformance-" + UUID.randomUUID()
                + "\", \"birthDate\": \"1971-05-02\", \"sex\": \"female\"}";
        return new Tokens(
                demonstration(server, person), "", Optional.of(demonstration(server, "{\"persona\": \"pulseband\"}")));
    }

    private static String demonstration(Server server, String who) throws Options.Misuse {
        Answer answer =
                server.send(server.post("/api/demo/tokens", "application/json", who.getBytes(StandardCharsets.UTF_8))
                        .build());
        String token = answer.text("access_token");
        if (answer.status() != 200 || token.isEmpty()) {
            throw new Options.Misuse("The server gives no demonstration tokens; name one by --token.");
        }
        return token;
    }
}
