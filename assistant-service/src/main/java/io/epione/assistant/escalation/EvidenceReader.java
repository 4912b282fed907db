package io.epione.assistant.escalation;

import io.epione.assistant.access.Access;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Entry;
import io.epione.profile.person.PatientId;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Gathers what the care team needs to see. Never in the way of an escalation: what cannot be read is said to be so. */
@ApplicationScoped
class EvidenceReader {
    private static final Logger LOG = Logger.getLogger(EvidenceReader.class);
    private static final Duration STRIP = Duration.ofHours(6);
    private static final List<String> UNREAD = List.of("could not be read");

    private final Access access;
    private final ProfileReader profiles;
    private final Clock clock;

    EvidenceReader(Access access, ProfileReader profiles, Clock clock) {
        this.access = access;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** In a transaction of its own, so that a failure here leaves the caller's one usable. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Evidence of(PatientId patient) {
        try {
            ConsentedScope scope = access.system(patient, "escalation");
            ProfileSnapshot snapshot = profiles.snapshot(scope, clock.instant());
            return new Evidence(
                    snapshot.person().name(),
                    lines(snapshot.allergies(), EvidenceReader::allergy),
                    lines(snapshot.medications(), EvidenceReader::medication),
                    lines(snapshot.conditions(), EvidenceReader::condition),
                    strip(snapshot));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The evidence of an escalation could not be read");
            return unread();
        }
    }

    /** What stands there when nothing could be read. */
    static Evidence unread() {
        return new Evidence("", UNREAD, UNREAD, UNREAD, List.of());
    }

    private static <T> List<String> lines(Fact<List<T>> fact, Function<T, String> line) {
        return switch (fact) {
            case Fact.Withheld<List<T>> _ -> List.of("withheld by the person");
            case Fact.NotMeasured<List<T>> _ -> List.of("no record received");
            default ->
                fact.latest()
                        .map(evidence -> evidence.value().stream().map(line).toList())
                        .filter(found -> !found.isEmpty())
                        .orElse(List.of("none recorded"));
        };
    }

    private static String allergy(Entry.Allergy allergy) {
        String reactions = allergy.reactions().isEmpty() ? "" : ": " + String.join(", ", allergy.reactions());
        return allergy.code().label() + reactions;
    }

    private static String medication(Entry.Medication medication) {
        return medication.code().label() + " (" + medication.status() + ")";
    }

    private static String condition(Entry.Condition condition) {
        return condition.code().label() + " (" + condition.status() + ")";
    }

    private static List<Evidence.Chart> strip(ProfileSnapshot snapshot) {
        Instant from = snapshot.asOf().minus(STRIP);
        List<List<Object>> points = snapshot.recentGlucose().stream()
                .filter(point -> !point.at().isBefore(from))
                .map(EvidenceReader::point)
                .toList();
        if (points.isEmpty()) {
            return List.of();
        }
        return List.of(new Evidence.Chart(
                "chart",
                "Glucose, last 6 hours",
                summary(snapshot, from),
                "mg/dL",
                new Evidence.Range(70, 180),
                List.of(new Evidence.Series("Glucose", points))));
    }

    private static String summary(ProfileSnapshot snapshot, Instant from) {
        List<Long> values = snapshot.recentGlucose().stream()
                .filter(point -> !point.at().isBefore(from))
                .map(point -> Math.round(point.mgPerDl()))
                .toList();
        return "%d readings, lowest %d mg/dL, highest %d mg/dL, last %d mg/dL."
                .formatted(values.size(), Collections.min(values), Collections.max(values), values.getLast());
    }

    private static List<Object> point(GlucosePoint point) {
        return List.of(point.at().toString(), point.mgPerDl());
    }
}
