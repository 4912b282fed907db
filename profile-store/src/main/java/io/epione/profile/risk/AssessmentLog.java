package io.epione.profile.risk;

import io.epione.profile.consent.ConsentedScope;

/** Keeps what the models said, as facts of the profile. Thread-safe; takes part in the caller's transaction. */
public interface AssessmentLog {
    /** @param scope what the models could read; whoever may not read all of it does not get the assessment either */
    void store(ConsentedScope scope, Assessment assessment);
}
