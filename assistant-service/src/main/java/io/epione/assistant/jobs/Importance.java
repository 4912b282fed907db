package io.epione.assistant.jobs;

import com.github.kagkarlsson.scheduler.task.Priority;

/** Which of two jobs that are due goes first. */
public enum Importance {
    /** A deadline, or data that nobody has judged yet. */
    FIRST(Priority.HIGH),
    /** What waits for somebody else's server, or for nobody. */
    THEN(Priority.LOW);

    private final int priority;

    Importance(int priority) {
        this.priority = priority;
    }

    /** As the scheduler counts it. */
    public int priority() {
        return priority;
    }
}
