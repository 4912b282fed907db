package io.epione.assistant.quarantine;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Measure;
import io.epione.signals.Reading;
import io.epione.signals.normalise.Normaliser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;

/** Whether the person lets a reading be seen. What may belong to several layers is seen when all of them are open. */
@ApplicationScoped
class Layer {
    private final Normaliser normaliser;

    Layer(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    boolean isOpen(Reading reading, ConsentedScope scope) {
        if (!reading.parts().isEmpty()) {
            return reading.parts().stream().allMatch(part -> isOpen(part, scope));
        }
        return normaliser
                .measure(reading.code())
                .map(measure -> scope.allows(of(measure)))
                .orElseGet(() -> scope.categories().containsAll(EnumSet.complementOf(EnumSet.of(DataCategory.GENOME))));
    }

    private static DataCategory of(Measure measure) {
        return switch (measure.category()) {
            case "glucose" -> DataCategory.GLUCOSE;
            case "wearable" -> DataCategory.WEARABLE;
            case "lab" -> DataCategory.LABS;
            default -> DataCategory.RECORDS;
        };
    }
}
