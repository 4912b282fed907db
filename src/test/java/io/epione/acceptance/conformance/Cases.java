package io.epione.acceptance.conformance;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** The cases of one format, in the order in which they are run. */
final class Cases {
    private static final String GOOD = "good";
    private static final String MIXED = "mixed";
    private static final String UNUSABLE = "unusable";
    private static final long TOO_MUCH = 1L << 40;

    private final Format format;
    private final Server server;
    private final Tokens tokens;

    Cases(Format format, Server server, Tokens tokens) {
        this.format = format;
        this.server = server;
        this.tokens = tokens;
    }

    /** What came of each, by its name. */
    Map<String, Finding> run() {
        Map<String, Supplier<Finding>> cases = new LinkedHashMap<>();
        cases.put("good delivery", this::good);
        cases.put("the same again", () -> again(send(GOOD)));
        cases.put("the same packed by gzip", () -> again(encoded("gzip", Server.packed(format.body(GOOD)))));
        cases.put("partly bad", this::mixed);
        cases.put("nothing usable", this::unusable);
        cases.put("no token", this::noToken);
        cases.put("no grant", this::noGrant);
        cases.put(
                "wrong media type",
                () -> problem(
                        server.send(delivery("image/png", format.body(GOOD)).build()), 415));
        cases.put("unknown encoding", () -> problem(encoded("br", format.body(GOOD)), 415));
        cases.put("too large", this::tooLarge);
        cases.put("key: same delivery", this::keyed);
        cases.put("key: other delivery", this::keyReused);
        Map<String, Finding> findings = new LinkedHashMap<>();
        cases.forEach((name, run) -> findings.put(name, found(run)));
        return findings;
    }

    /** A server that breaks off at one case is asked the others all the same. */
    private static Finding found(Supplier<Finding> run) {
        try {
            return run.get();
        } catch (UncheckedIOException e) {
            return new Finding.Failed(List.of("no answer: "
                    + Objects.requireNonNull(e.getCause()).getClass().getSimpleName()));
        }
    }

    private Finding good() {
        Expect expect = Expect.of(send(GOOD)).status(format.status(GOOD, 200)).says(format.says(GOOD));
        return format.hasReceipt()
                ? expect.readings(format.readings(GOOD))
                        .count("quarantined", 0)
                        .count("rejected", 0)
                        .found()
                : expect.found();
    }

    private Finding again(Answer answer) {
        Expect expect = Expect.of(answer).status(format.status(GOOD, 200));
        return format.hasReceipt()
                ? expect.count("accepted", 0)
                        .count("corrected", 0)
                        .count("duplicates", format.readings(GOOD))
                        .found()
                : expect.found();
    }

    private Finding mixed() {
        Expect expect = Expect.of(send(MIXED)).status(format.status(MIXED, 207)).says(format.says(MIXED));
        return format.hasReceipt() ? expect.readings(format.readings(MIXED)).found() : expect.found();
    }

    private Finding unusable() {
        return Expect.of(send(UNUSABLE))
                .status(format.status(UNUSABLE, 422))
                .type(format.problemType())
                .says(format.says(UNUSABLE))
                .found();
    }

    private Finding noToken() {
        Answer answer = server.send(server.post(format.path() + tokens.query(), format.mediaType(), format.body(GOOD))
                .build());
        return Expect.of(answer).status(401).header("WWW-Authenticate").found();
    }

    /** A server may hide who exists. */
    private Finding noGrant() {
        if (tokens.stranger().isEmpty()) {
            return new Finding.Skipped("needs --stranger");
        }
        String query = tokens.query().isEmpty() ? "?patient=conformance-stranger" : tokens.query();
        Answer answer = server.send(
                server.post(format.path() + (format.ownOnly() ? "" : query), format.mediaType(), format.body(GOOD))
                        .header("Authorization", "Bearer " + tokens.stranger().get())
                        .build());
        return Expect.of(answer).status(403, 404).type(format.problemType()).found();
    }

    /** The answer must come before the body, of which nothing is sent. */
    private Finding tooLarge() {
        String line = server.announce(format.path() + tokens.query(), format.mediaType(), tokens.deliverer(), TOO_MUCH);
        return line.equals("HTTP/1.1 413")
                ? new Finding.Passed()
                : new Finding.Failed(List.of("the answer began with \"" + line + "\", not HTTP/1.1 413"));
    }

    private Finding keyed() {
        String key = UUID.randomUUID().toString();
        Answer first = keyed(key, MIXED);
        Answer second = keyed(key, MIXED);
        return Expect.of(second)
                .status(first.status())
                .that(second.body().equals(first.body()), "the second answer is not the first one")
                .found();
    }

    private Finding keyReused() {
        String key = UUID.randomUUID().toString();
        keyed(key, GOOD);
        return problem(keyed(key, MIXED), 422);
    }

    private Finding problem(Answer answer, int status) {
        return Expect.of(answer).status(status).type(format.problemType()).found();
    }

    private Answer send(String body) {
        return server.send(delivery(format.mediaType(), format.body(body)).build());
    }

    private Answer keyed(String key, String body) {
        return server.send(delivery(format.mediaType(), format.body(body))
                .header("Idempotency-Key", key)
                .build());
    }

    private Answer encoded(String encoding, byte[] body) {
        return server.send(delivery(format.mediaType(), body)
                .header("Content-Encoding", encoding)
                .build());
    }

    private HttpRequest.Builder delivery(String mediaType, byte[] body) {
        return server.post(format.path() + tokens.query(), mediaType, body)
                .header("Authorization", "Bearer " + tokens.deliverer());
    }
}
