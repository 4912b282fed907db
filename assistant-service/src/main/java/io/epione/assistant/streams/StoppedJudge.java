package io.epione.assistant.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Access;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.assistant.triage.SafeJudge;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.People;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Has a gap judged by the same policies as readings and turns: as an event {@code glucose-stopped} at the moment of the
 * last value. Takes part in the caller's transaction.
 */
@ApplicationScoped
class StoppedJudge {
    private final Access access;
    private final People people;
    private final ProfileReader profiles;
    private final MeasureCatalog measures;
    private final SafeJudge judge;
    private final Decisions decisions;
    private final ObjectMapper json;

    StoppedJudge(
            Access access,
            People people,
            ProfileReader profiles,
            MeasureCatalog measures,
            SafeJudge judge,
            Decisions decisions,
            ObjectMapper json) {
        this.access = access;
        this.people = people;
        this.profiles = profiles;
        this.measures = measures;
        this.judge = judge;
        this.decisions = decisions;
        this.json = json;
    }

    /** Empty where the person is gone or has closed the layer. */
    Optional<Gap> judge(LiveFeed.Key feed, Instant since, Instant now) {
        Optional<Measure> measure = measures.byKey(feed.measure());
        if (measure.isEmpty() || people.find(feed.patient()).isEmpty()) {
            return Optional.empty();
        }
        ConsentedScope scope = access.system(feed.patient(), "triage");
        ProfileSnapshot profile = profiles.snapshot(scope, now);
        if (profile.quantity(feed.measure()).state() == Fact.State.WITHHELD) {
            return Optional.empty();
        }
        UUID id = LiveFeed.gap(feed, since);
        List<GlucosePoint> points = profile.recentGlucose();
        GlucosePoint last = points.isEmpty() ? null : points.getLast();
        Instant at = last == null ? since : last.at();
        Entry.Event stopped = new Entry.Event(
                feed.patient(),
                new Code(Code.EPIONE, feed.measure() + "-stopped", measure.get().label() + " readings stopped"),
                "",
                List.of(),
                EffectiveTime.at(at, profile.person().zone()),
                "",
                new Provenance(feed.source(), "", "", since, id, "", null, null));
        ProfileSnapshot view = view(profile, stopped, at);
        DialogContext context = DialogContext.of(
                DialogContext.Trigger.READING, "", List.of(), DialogContext.Stated.nothing(), view, at);
        return Optional.of(new Gap(id, feed, measure.get(), since, last, context, judge.judge(context), profile));
    }

    /** Nothing is current but the gap; what the values themselves call for was judged when they came. */
    private ProfileSnapshot view(ProfileSnapshot profile, Entry.Event stopped, Instant at) {
        Map<String, Fact<Quantity>> facts = new HashMap<>();
        measures.all().forEach(measure -> facts.put(measure.key(), new Fact.NotMeasured<>()));
        return new ProfileSnapshot(
                profile.person(),
                at,
                facts,
                profile.conditions(),
                profile.medications(),
                profile.allergies(),
                List.of(stopped),
                List.of(),
                profile.recentGlucose(),
                profile.assessments());
    }

    /** Keeps what was judged and what came of it. */
    void keep(Gap gap) {
        List<String> told =
                gap.judgement().say().stream().map(Judgement.Sentence::text).toList();
        decisions.store(new Decision(
                gap.id(),
                gap.feed().patient(),
                "reading",
                gap.now().asOf(),
                gap.context(),
                gap.judgement(),
                json.valueToTree(Map.of("stopped", gap.feed().source(), "told", told))));
    }
}
