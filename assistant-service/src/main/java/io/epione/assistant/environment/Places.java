package io.epione.assistant.environment;

import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.assistant.access.Rows;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The area that a person named. Thread-safe. */
@ApplicationScoped
class Places {
    private final Rows rows;
    private final Consents consents;

    @Inject
    Places(Rows rows, Consents consents) {
        this.rows = rows;
        this.consents = consents;
    }

    boolean opened(PatientId patient) {
        return consents.allows(patient, Purpose.ENVIRONMENT);
    }

    Optional<String> of(PatientId patient) {
        return rows.first("select area from person_place where patient = ?", row -> row.getString(1), patient.value());
    }

    void set(PatientId patient, String area, Instant now) {
        rows.update("""
                insert into person_place values (?, ?, ?)
                on conflict (patient) do update set area = excluded.area, set_at = excluded.set_at
                """, patient.value(), area, now);
    }

    void forget(PatientId patient) {
        rows.update("delete from person_place where patient = ?", patient.value());
    }
}
