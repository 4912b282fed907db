package io.epione.assistant.escalation;

import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Entry;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the care team needs to see, out of the snapshot that was judged: read already and with its audit row, so that
 * raising an escalation needs no second connection. What could not be read is said to be so.
 */
final class EvidenceWords {
    private static final Duration STRIP = Duration.ofHours(6);
    private static final List<String> UNREAD = List.of("could not be read");

    private EvidenceWords() {}

    /** @param moment when what is escalated took place; the strip begins before it */
    static Evidence of(@Nullable ProfileSnapshot snapshot, Instant moment) {
        if (snapshot == null) {
            return new Evidence("", false, UNREAD, UNREAD, UNREAD, List.of());
        }
        return new Evidence(
                snapshot.person().name(),
                snapshot.person().synthetic(),
                lines(snapshot.allergies(), EvidenceWords::allergy),
                lines(snapshot.medications(), EvidenceWords::medication),
                lines(snapshot.conditions(), EvidenceWords::condition),
                strip(snapshot, moment));
    }

    private static <T> List<String> lines(Fact<List<T>> fact, Function<T, String> line) {
        return switch (fact) {
            case Fact.Withheld<List<T>> _ -> Evidence.WITHHELD;
            case Fact.NotMeasured<List<T>> _ -> List.of("no record received");
            case Fact.NotCalled<List<T>> _ -> List.of("no record received");
            case Fact.Imputed<List<T>> _ -> List.of("nothing certain on record");
            case Fact.Conflicting<List<T>> _ -> List.of("records disagree");
            case Fact.Measured<List<T>>(var evidence) -> shown(evidence, line);
            case Fact.Stale<List<T>>(var evidence, Duration _) -> shown(evidence, line);
        };
    }

    private static <T> List<String> shown(Fact.Evidence<List<T>> evidence, Function<T, String> line) {
        List<String> lines = evidence.value().stream().map(line).toList();
        return lines.isEmpty() ? List.of("none recorded") : lines;
    }

    private static String allergy(Entry.Allergy allergy) {
        String reactions = allergy.reactions().isEmpty() ? "" : ": " + String.join(", ", allergy.reactions());
        String criticality = allergy.criticality().isEmpty() ? "" : ", criticality " + allergy.criticality();
        String status =
                allergy.status().isEmpty() || allergy.status().equals("active") ? "" : " (" + allergy.status() + ")";
        return allergy.code().label() + status + criticality + reactions;
    }

    private static String medication(Entry.Medication medication) {
        return medication.code().label() + " (" + medication.status() + ")";
    }

    private static String condition(Entry.Condition condition) {
        return condition.code().label() + " (" + condition.status() + ")";
    }

    private static List<Evidence.Chart> strip(ProfileSnapshot snapshot, Instant moment) {
        Instant earlier = moment.isBefore(snapshot.asOf()) ? moment : snapshot.asOf();
        Instant from = earlier.minus(STRIP);
        List<List<Object>> points = snapshot.recentGlucose().stream()
                .filter(point -> !point.at().isBefore(from))
                .map(EvidenceWords::point)
                .toList();
        if (points.isEmpty()) {
            return List.of();
        }
        long hours = Math.max(
                STRIP.toHours(),
                Duration.between(from, snapshot.asOf()).plusMinutes(59).toHours());
        return List.of(new Evidence.Chart(
                "chart",
                "Glucose, last " + hours + " hours",
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
