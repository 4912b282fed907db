package io.epione.assistant.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/** All places where larger bodies than elsewhere are taken. Thread-safe. */
@ApplicationScoped
class LargeDoors {
    private final List<LargeBodies> doors;

    @Inject
    LargeDoors(@Any Instance<LargeBodies> doors) {
        // Once: every request asks, and looking beans up costs more than what they answer.
        this.doors = doors.stream().toList();
    }

    /** The most bytes that are taken at a path; empty where it is not one of them. */
    OptionalLong most(String path) {
        return doors.stream()
                .map(door -> door.most(path))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElseGet(OptionalLong::empty);
    }
}
