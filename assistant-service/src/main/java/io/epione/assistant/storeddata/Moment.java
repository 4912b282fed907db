package io.epione.assistant.storeddata;

import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.Trigger;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one delivery says of one kind about one moment. Filled by its reader, then only read. */
record Moment(
        At at,
        Map<String, Fact.Evidence<Quantity>> quantities,
        List<Entry.Event> events,
        List<Entry.Observation> answers) {

    /**
     * Two devices that say different things of one moment are judged apart, so that neither hides the other; so are two
     * codes, so that two troubles are not taken for one.
     */
    record At(Instant instant, String device, String code) implements Comparable<At> {
        private static final Comparator<At> ORDER =
                Comparator.comparing(At::instant).thenComparing(At::device).thenComparing(At::code);

        @Override
        public int compareTo(At other) {
            return ORDER.compare(this, other);
        }
    }

    Moment(At at) {
        this(at, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
        return quantities.isEmpty() && events.isEmpty() && answers.isEmpty();
    }

    Trigger trigger() {
        return answers.isEmpty() ? Trigger.READING : Trigger.QUESTIONNAIRE;
    }

    /** The name of the trigger in decisions and escalations. */
    String kind() {
        return answers.isEmpty() ? "reading" : "questionnaire";
    }

    /**
     * The judgement's view: the profile at that moment, with nothing current but what the delivery brought. What came
     * earlier was judged when it came.
     */
    DialogContext context(ProfileSnapshot now, Collection<Measure> measures) {
        Map<String, Fact<Quantity>> facts = new HashMap<>();
        measures.forEach(measure -> facts.put(measure.key(), new Fact.NotMeasured<>()));
        quantities.forEach((key, evidence) -> facts.put(key, new Fact.Measured<>(evidence)));
        ProfileSnapshot view = new ProfileSnapshot(
                now.person(),
                at.instant(),
                facts,
                now.conditions(),
                now.medications(),
                now.allergies(),
                events,
                answers,
                now.recentGlucose().stream()
                        .filter(point -> !point.at().isAfter(at.instant()))
                        .toList(),
                now.assessments());
        return DialogContext.of(trigger(), "", List.of(), DialogContext.Stated.nothing(), view, at.instant());
    }
}
