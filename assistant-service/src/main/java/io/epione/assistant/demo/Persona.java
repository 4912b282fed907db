package io.epione.assistant.demo;

import io.epione.assistant.access.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The people whom a demonstration token can name without further data. */
enum Persona {
    ANA("Ana", Role.PATIENT),
    MAYA("Maya", Role.CARE_TEAM),
    PULSEBAND("PulseBand", Role.VENDOR),
    OMAR("Omar", Role.OPERATOR);

    private final String shown;
    private final Role role;

    Persona(String shown, Role role) {
        this.shown = shown;
        this.role = role;
    }

    String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    String shown() {
        return shown;
    }

    Role role() {
        return role;
    }

    static Optional<Persona> of(String subject) {
        return Arrays.stream(values())
                .filter(persona -> persona.subject().equals(subject))
                .findFirst();
    }
}
