package io.epione.acceptance.browser;

import io.epione.acceptance.running.Client;
import java.util.Map;
import java.util.UUID;

/** A patient of one test's own, so that tests do not see each other. */
record Patient(String name, String country) {
    private static final String BORN = "1971-05-02";
    private static final String SEX = "female";

    static Patient from(String country) {
        return new Patient("p-" + UUID.randomUUID(), country);
    }

    /** What the page asks the demonstration's sign-in for. */
    Map<String, String> request() {
        return Map.of("persona", "patient", "subject", name, "birthDate", BORN, "sex", SEX, "country", country);
    }

    /** The same person without a browser. */
    Client client(Client nobody) {
        return nobody.asPatient(name, BORN, SEX);
    }
}
