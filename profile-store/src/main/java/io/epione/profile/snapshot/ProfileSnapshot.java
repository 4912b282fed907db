package io.epione.profile.snapshot;

import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.Person;
import io.epione.profile.risk.Assessment;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The profile of one person as it was known at one moment: only what took effect and was received until then.
 * Immutable.
 *
 * @param quantities the latest value of every measure of the catalogue, by {@code Measure.key()}; never lacks a key.
 *     Where sources overlap all are kept, and one policy says which counts: of what is counted by the day the newest day
 *     by {@link DayCounts}, of sensor glucose the denser source ({@code recentGlucose}), of anything else the newest
 *     value, which is {@code Conflicting} when another source contradicts it
 * @param conditions all recorded conditions; {@code Withheld} when the person closed the layer, {@code NotMeasured} when
 *     no record was ever received
 * @param medications likewise
 * @param allergies likewise
 * @param events events of the last 30 days, newest first
 * @param answers questionnaire answers and other coded or written observations of the last 30 days, and of every older
 *     question the newest answer however old it is (a smoking status holds for longer); newest first. Who judges by an
 *     answer looks at its age
 * @param recentGlucose sensor readings of the last 24 hours, oldest first; empty when withheld
 * @param assessments the newest assessment of every model, by model id
 */
public record ProfileSnapshot(
        Person person,
        Instant asOf,
        Map<String, Fact<Quantity>> quantities,
        Fact<List<Entry.Condition>> conditions,
        Fact<List<Entry.Medication>> medications,
        Fact<List<Entry.Allergy>> allergies,
        List<Entry.Event> events,
        List<Entry.Observation> answers,
        List<GlucosePoint> recentGlucose,
        Map<String, Assessment> assessments) {
    public ProfileSnapshot {
        quantities = Map.copyOf(quantities);
        events = List.copyOf(events);
        answers = List.copyOf(answers);
        recentGlucose = List.copyOf(recentGlucose);
        assessments = Map.copyOf(assessments);
    }

    /** The fact of a measure; {@code NotMeasured} for a key that the catalogue does not have. */
    public Fact<Quantity> quantity(String key) {
        return quantities.getOrDefault(key, new Fact.NotMeasured<>());
    }
}
