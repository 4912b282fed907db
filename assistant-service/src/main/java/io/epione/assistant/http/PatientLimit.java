package io.epione.assistant.http;

import io.epione.assistant.config.EpioneConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How much may be delivered for one person in a minute, by all who deliver together. Taken from only once the caller is
 * known to be let in, so that nobody uses up the quota of a stranger. Thread-safe.
 */
@ApplicationScoped
public class PatientLimit {
    private final EpioneConfig config;
    private final Spent spent;
    private final Buckets buckets = new Buckets();

    @Inject
    PatientLimit(EpioneConfig config, Spent spent) {
        this.config = config;
        this.spent = spent;
    }

    /**
     * Takes one delivery; what is left is told in the answer of the current request.
     *
     * @throws Problem 429 when nothing was left
     */
    public void take(String patient) {
        Left left = buckets.take(patient, "patient", config.limits().patientPushesPerMinute());
        spent.add(left);
        if (left.spent()) {
            throw left.refusal();
        }
    }
}
