package io.epione.assistant.monitoring;

import io.epione.models.ModelCard;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.risk.Assessment.RiskAssessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What rests on an input that is under alarm, in sentences that go with it. Thread-safe. */
@ApplicationScoped
public class Degraded {
    private final InputAlarms alarms;
    private final MeasureCatalog measures;

    Degraded(InputAlarms alarms, MeasureCatalog measures) {
        this.alarms = alarms;
        this.measures = measures;
    }

    /** A sentence for each input of an assessment that is under alarm; mostly none. */
    public List<String> of(RiskAssessment assessment, ModelCard card) {
        return assessment.inputs().stream()
                .flatMap(input -> measure(input, card)
                        .filter(measure -> alarms.degrades(input.source(), measure.key()))
                        .map(Degraded::sentence)
                        .stream())
                .distinct()
                .toList();
    }

    /** Whether the newest value of a measure is under alarm. */
    public boolean is(ProfileSnapshot snapshot, String measure) {
        Fact<?> fact = snapshot.quantity(measure);
        return fact.latest()
                .filter(newest -> alarms.degrades(newest.provenance().source(), measure))
                .isPresent();
    }

    /** What is said of a measure under alarm. */
    public static String sentence(Measure measure) {
        return "Degraded: values of " + measure.label() + " from this source look as if their unit were wrong.";
    }

    private Optional<Measure> measure(InputUsed input, ModelCard card) {
        return measures.byKey(input.name())
                .or(() -> card.inputs().stream()
                        .filter(of -> of.name().equals(input.name()) && of.loinc() != null)
                        .findFirst()
                        .flatMap(of -> measures.byCode(Code.loinc(Objects.requireNonNull(of.loinc())))));
    }
}
