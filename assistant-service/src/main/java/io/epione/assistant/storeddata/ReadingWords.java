package io.epione.assistant.storeddata;

import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The current readings in words for the care team, and what is not known. */
@ApplicationScoped
class ReadingWords {
    private static final Set<String> ACUTE = Set.of("glucose", "vital");

    private final MeasureCatalog measures;

    ReadingWords(MeasureCatalog measures) {
        this.measures = measures;
    }

    /** Every current reading, such as "Glucose 39 mg/dL at 03:10". */
    String of(ProfileSnapshot snapshot) {
        String current = acute().flatMap(measure -> snapshot.quantity(measure.key()).measured().stream()
                        .map(evidence -> words(measure, evidence, snapshot)))
                .collect(Collectors.joining("; "));
        return current.isEmpty() ? "No current reading." : current;
    }

    /** Acute measures without a current value. */
    List<String> unknown(ProfileSnapshot snapshot) {
        return acute().filter(
                        measure -> snapshot.quantity(measure.key()).measured().isEmpty())
                .map(measure -> measure.label() + ": "
                        + snapshot.quantity(measure.key())
                                .state()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '))
                .toList();
    }

    private java.util.stream.Stream<Measure> acute() {
        return measures.all().stream().filter(measure -> ACUTE.contains(measure.category()));
    }

    private static String words(Measure measure, Fact.Evidence<Quantity> evidence, ProfileSnapshot snapshot) {
        Quantity quantity = evidence.value();
        return measure.label() + " " + quantity.comparator().symbol()
                + String.format(Locale.ROOT, "%." + measure.decimals() + "f", quantity.amount()) + " "
                + quantity.unit() + " at "
                + evidence.observedAt()
                        .atZone(snapshot.person().zone())
                        .toLocalTime()
                        .withNano(0);
    }
}
