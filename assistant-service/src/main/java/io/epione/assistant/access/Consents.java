package io.epione.assistant.access;

import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What each person has said yes and no to. Thread-safe. */
@ApplicationScoped
public class Consents {
    private final Rows rows;
    private final Clock clock;

    @Inject
    Consents(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Every purpose with the person's answer, or the default where none was given. */
    public Map<Purpose, Boolean> of(PatientId patient) {
        Map<Purpose, Boolean> answers = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            answers.put(purpose, purpose.onByDefault());
        }
        rows.list(
                        "select purpose, granted from consent where patient = ?",
                        row -> Map.entry(row.getString(1), row.getBoolean(2)),
                        patient.value())
                .forEach(answer ->
                        Purpose.of(answer.getKey()).ifPresent(purpose -> answers.put(purpose, answer.getValue())));
        return Collections.unmodifiableMap(answers);
    }

    /** Whether the person agrees to one purpose, such as {@link Purpose#LLM}. */
    public boolean allows(PatientId patient, Purpose purpose) {
        return Boolean.TRUE.equals(of(patient).get(purpose));
    }

    /** The layers of the profile that are open. */
    Set<DataCategory> categories(PatientId patient) {
        Set<DataCategory> open = EnumSet.noneOf(DataCategory.class);
        of(patient).forEach((purpose, granted) -> {
            if (granted) {
                purpose.category().ifPresent(open::add);
            }
        });
        return open;
    }

    void set(PatientId patient, Map<Purpose, Boolean> answers, String by) {
        answers.forEach(
                (purpose, granted) -> rows.update("""
                insert into consent (patient, purpose, granted, changed_by, changed_at) values (?, ?, ?, ?, ?)
                on conflict (patient, purpose)
                do update set granted = excluded.granted, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """, patient.value(), purpose.code(), granted, by, clock.instant()));
    }
}
