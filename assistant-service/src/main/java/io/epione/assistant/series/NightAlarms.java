package io.epione.assistant.series;

import io.epione.models.series.NightSignal.Alert;
import io.epione.models.series.NightSignal.Night;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The red nights of the last days as events, which triage reads beside new breathlessness. */
final class NightAlarms {
    static final Code CODE =
            new Code(Code.EPIONE, "night-resting-heart-rate", "Resting heart rate at night above the usual");
    private static final Code USUAL = new Code(Code.EPIONE, "usual", "Usual");
    private static final Duration TOLD = Duration.ofDays(7);

    private NightAlarms() {}

    /** @param judged of each night, in the same order */
    static Noticed of(Subject subject, DayValues nights, List<Night> judged, Measure measure) {
        Provenance newest = nights.last().entry().provenance();
        Instant since = subject.now().minus(TOLD);
        String source = "epione/nightsignal/" + newest.source();
        List<Entry.Event> events = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            Entry.Observation night = nights.days().get(i).entry();
            if (judged.get(i).alert() == Alert.RED && !night.effective().start().isBefore(since)) {
                events.add(event(subject, night, judged.get(i), source, measure));
            }
        }
        return new Noticed(CODE.code(), source, newest.device(), since, events, false);
    }

    private static Entry.Event event(
            Subject subject, Entry.Observation night, Night judged, String source, Measure measure) {
        return new Entry.Event(
                subject.patient(),
                CODE,
                "Resting heart rate %d /min, usual %d /min; the night before was above the usual too."
                        .formatted(judged.restingHeartRate(), judged.baseline()),
                List.of(
                        new Value.Component(
                                measure.code(), Value.Quantity.of(judged.restingHeartRate(), measure.unit())),
                        new Value.Component(USUAL, Value.Quantity.of(judged.baseline(), measure.unit()))),
                EffectiveTime.at(night.effective().start(), night.effective().zone()),
                "",
                new Provenance(
                        source,
                        night.provenance().device(),
                        "derived",
                        subject.now(),
                        Noticed.UNSTORED,
                        "",
                        null,
                        null));
    }
}
