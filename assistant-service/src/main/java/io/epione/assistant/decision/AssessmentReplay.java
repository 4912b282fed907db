package io.epione.assistant.decision;

import java.util.Optional;

/** Makes a stored assessment again from what was kept of it. Thread-safe. */
public interface AssessmentReplay {
    /** Empty where what it was made of was not kept with it. */
    Optional<Result> replay(Decision decision);

    /** @param identical whether every output is the same to the last bit */
    record Result(boolean identical, String versionThen, String versionNow) {}
}
