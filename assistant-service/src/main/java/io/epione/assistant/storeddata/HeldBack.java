package io.epione.assistant.storeddata;

import io.epione.assistant.triage.SafeJudge;
import io.epione.policies.disposition.Level;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.QuarantineLog;
import io.epione.profile.observation.QuarantineLog.Held;
import io.epione.profile.observation.QuarantineLog.State;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.epione.signals.DevicePayload;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What was held back for its value, judged as if it were true. Where that would be at least a reason to see a clinician,
 * the person is asked to measure again; where it would be an emergency, the care team sees it too. The value itself
 * enters no profile and no figure: what is judged then is the event that it was held back.
 */
@ApplicationScoped
class HeldBack {
    /** Rules of {@code readings.yaml} know these events. */
    static final String DOUBTFUL = "held-reading";

    static final String DOUBTFUL_EMERGENCY = "held-emergency";
    private static final String UNIT = "unit-suspect";

    private final QuarantineLog quarantine;
    private final SignalIntake door;
    private final DeliveryReader deliveries;
    private final Freshness freshness;
    private final ReadingWords words;
    private final MeasureCatalog measures;
    private final SafeJudge judge;

    HeldBack(
            QuarantineLog quarantine,
            SignalIntake door,
            DeliveryReader deliveries,
            Freshness freshness,
            ReadingWords words,
            MeasureCatalog measures,
            SafeJudge judge) {
        this.quarantine = quarantine;
        this.door = door;
        this.deliveries = deliveries;
        this.freshness = freshness;
        this.words = words;
        this.measures = measures;
        this.judge = judge;
    }

    /**
     * A value that is asked about.
     *
     * @param stream its source, device and code: what repeats itself while a device is set wrongly
     * @param unit whether another unit explains it
     * @param again what is said of it where it was said before and goes on: the person alone is asked
     */
    record Doubt(String stream, boolean unit, Found found, Found again) {}

    /** The gravest of every stream. */
    List<Doubt> doubts(Delivery delivery, ProfileSnapshot now) {
        List<Held> held = quarantine.of(delivery.patient(), delivery.payload()).stream()
                .filter(one -> one.state() == State.PENDING)
                .toList();
        Optional<RawPayload> raw =
                held.isEmpty() ? Optional.empty() : quarantine.payload(delivery.patient(), delivery.payload());
        if (raw.isEmpty()) {
            return List.of();
        }
        List<Doubt> doubts = new ArrayList<>();
        for (var supposed :
                door.supposed(held.stream().map(Held::item).toList(), new DevicePayload(raw.get(), now.person()))) {
            if (supposed.entry() instanceof Entry.Observation observation
                    && freshness.isFresh(observation, now.asOf())) {
                doubt(supposed.held(), observation, now).ifPresent(doubts::add);
            }
        }
        return gravestOfEachStream(doubts);
    }

    private Optional<Doubt> doubt(Quarantined held, Entry.Observation observation, ProfileSnapshot now) {
        Moment.At at = new Moment.At(
                Freshness.until(observation.effective(), now.asOf()),
                observation.provenance().device(),
                observation.code().code());
        Moment ifTrue = new Moment(at);
        deliveries.collect(observation, ifTrue);
        Level level = ifTrue.isEmpty() ? Level.NONE : level(ifTrue, now);
        if (level.compareTo(Level.SOON) < 0) {
            return Optional.empty();
        }
        String said = words.of(ifTrue, now.person().zone());
        Found again = asked(DOUBTFUL, at, said, observation, now);
        Found found = level == Level.EMERGENCY ? asked(DOUBTFUL_EMERGENCY, at, said, observation, now) : again;
        return Optional.of(new Doubt(stream(observation), UNIT.equals(held.code()), found, again))
                .filter(doubt -> doubt.found().says());
    }

    private Found asked(String code, Moment.At at, String said, Entry.Observation of, ProfileSnapshot now) {
        Moment asked = new Moment(new Moment.At(at.instant(), at.device(), "held-" + at.code()));
        asked.events().add(event(code, said, of));
        var context = asked.context(now, measures.all());
        return new Found(asked, context, judge.judge(context));
    }

    private Level level(Moment ifTrue, ProfileSnapshot now) {
        return judge.judge(ifTrue.context(now, measures.all())).disposition().level();
    }

    private static Entry.Event event(String code, String text, Entry.Observation of) {
        return new Entry.Event(
                of.patient(),
                new Code(Code.EPIONE, code, "Held back and not counted"),
                text,
                List.of(),
                EffectiveTime.at(of.effective().start(), of.effective().zone()),
                "",
                of.provenance());
    }

    private static String stream(Entry.Observation observation) {
        Provenance from = observation.provenance();
        return from.source() + "|" + from.device() + "|" + observation.code().code();
    }

    private static List<Doubt> gravestOfEachStream(List<Doubt> doubts) {
        var gravest = new LinkedHashMap<String, Doubt>();
        doubts.forEach(doubt -> gravest.merge(
                doubt.stream(),
                doubt,
                (a, b) -> b.found().level().compareTo(a.found().level()) >= 0 ? b : a));
        return List.copyOf(gravest.values());
    }
}
