package io.epione.assistant.genome;

import io.epione.models.pgx.PgxGuidance;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.List;
import java.util.Set;

/** Which medicines with guidance a person takes, by the records. */
final class PersonMedicines {
    private static final Set<String> NOT_TAKEN = Set.of("completed", "stopped", "entered-in-error");

    private PersonMedicines() {}

    /** Ingredients, sorted; a status that is not known counts as taken. */
    static List<String> active(ProfileSnapshot snapshot, PgxGuidance guidance) {
        return snapshot.medications().latest().map(Fact.Evidence::value).orElse(List.<Entry.Medication>of()).stream()
                .filter(medicine -> !NOT_TAKEN.contains(medicine.status()))
                .flatMap(medicine -> guidance.medicinesIn(medicine.code().label()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
