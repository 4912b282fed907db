package io.epione.assistant.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Fills the generated people before the service answers, so that nobody meets half of them. */
final class DemoStart {
    private static final int BEFORE_THE_JOBS = 3000;

    private final DemoPeople people;

    @Inject
    DemoStart(DemoPeople people) {
        this.people = people;
    }

    void fill(@Observes @Priority(BEFORE_THE_JOBS) StartupEvent started) {
        if (people.wanted()) {
            people.bringUpToNow();
        }
    }
}
