package io.epione.profile.risk;

/** Keeps what the models said, as facts of the profile. Thread-safe; takes part in the caller's transaction. */
public interface AssessmentLog {
    void store(Assessment assessment);
}
