package io.epione.assistant.http;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;

/** The quotas beside the caller's own that one request has taken from. */
@RequestScoped
class Spent {
    private final List<Left> quotas = new ArrayList<>(2);

    void add(Left left) {
        quotas.add(left);
    }

    List<Left> quotas() {
        return quotas;
    }
}
