package io.epione.assistant.ingest;

import io.epione.assistant.http.Problem;
import jakarta.ws.rs.core.Response;

/** A receipt as an HTTP answer. */
final class Receipts {
    private static final int SHOWN = 50;

    private Receipts() {}

    static Response answer(Receipt receipt) {
        refuseUseless(receipt);
        return Response.status(receipt.httpStatus()).entity(receipt).build();
    }

    /** A delivery of which nothing counts is an error that names what is wrong with its items. */
    static void refuseUseless(Receipt receipt) {
        if (receipt.useless()) {
            throw Problem.unprocessable(
                    "Nothing in this delivery could be used.",
                    receipt.items().stream()
                            .filter(item -> item.code() != null)
                            .limit(SHOWN)
                            .map(item -> new Problem.Field(
                                    item.pointer() == null ? "" : item.pointer(),
                                    item.code() == null ? "" : item.code(),
                                    item.message() == null ? "" : item.message()))
                            .toList());
        }
    }
}
