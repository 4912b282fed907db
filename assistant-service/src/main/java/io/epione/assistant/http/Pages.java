package io.epione.assistant.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** The addresses of the pages as people type them: the files stand behind the address with a slash at its end. */
final class Pages {
    private static final String INBOX = "/inbox";
    private static final int MOVED = 308;

    void routes(@Observes Router router) {
        // The route also takes the address with the slash, which is the page itself.
        router.get(INBOX).handler(call -> {
            if (call.request().path().equals(INBOX)) {
                call.response()
                        .setStatusCode(MOVED)
                        .putHeader(HttpHeaders.LOCATION, INBOX + "/")
                        .end();
            } else {
                call.next();
            }
        });
    }
}
