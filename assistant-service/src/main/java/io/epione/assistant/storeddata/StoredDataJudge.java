package io.epione.assistant.storeddata;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Access;
import io.epione.assistant.decision.Decision;
import io.epione.assistant.decision.Decisions;
import io.epione.assistant.escalation.Escalations;
import io.epione.assistant.escalation.Proposal;
import io.epione.assistant.forecast.Forecasts;
import io.epione.assistant.http.Silenced;
import io.epione.assistant.risk.Assessor;
import io.epione.assistant.triage.SafeJudge;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.person.People;
import io.epione.profile.snapshot.ProfileReader;
import io.epione.profile.snapshot.ProfileSnapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Judges what a delivery brought by the same policies as a turn, and escalates by the same rules. Every moment is judged
 * as of itself, so that neither a later value nor a late arrival hides it. Safe to run twice.
 */
@ApplicationScoped
class StoredDataJudge {
    private static final Logger LOG = Logger.getLogger(StoredDataJudge.class);

    private final Access access;
    private final People people;
    private final ProfileReader profiles;
    private final DeliveryReader deliveries;
    private final MeasureCatalog measures;
    private final Assessor assessor;
    private final Forecasts forecasts;
    private final SafeJudge judge;
    private final Decisions decisions;
    private final Escalations escalations;
    private final Notices notices;
    private final HeldBack heldBack;
    private final ReadingWords words;
    private final ObjectMapper json;
    private final Clock clock;

    StoredDataJudge(
            Access access,
            People people,
            ProfileReader profiles,
            DeliveryReader deliveries,
            MeasureCatalog measures,
            Assessor assessor,
            Forecasts forecasts,
            SafeJudge judge,
            Decisions decisions,
            Escalations escalations,
            Notices notices,
            HeldBack heldBack,
            ReadingWords words,
            ObjectMapper json,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.profiles = profiles;
        this.deliveries = deliveries;
        this.measures = measures;
        this.assessor = assessor;
        this.forecasts = forecasts;
        this.judge = judge;
        this.decisions = decisions;
        this.escalations = escalations;
        this.notices = notices;
        this.heldBack = heldBack;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** Reads and judges without a transaction; what follows from it is stored in one. */
    void judge(Delivery delivery) {
        if (people.find(delivery.patient()).isEmpty()) {
            // Deleted since; nothing of it is there to judge.
            return;
        }
        ConsentedScope scope = access.system(delivery.patient(), "triage");
        assess(() -> assessor.assess(scope));
        assess(() -> forecasts.assess(scope));
        ProfileSnapshot now = profiles.snapshot(scope, clock.instant());
        List<Moment> moments = deliveries.moments(scope, delivery, now);
        List<Found> found = new ArrayList<>(judged(moments, now));
        found.addAll(Together.beyond(judged(Together.of(moments, now), now), found));
        List<Found> gravest = Found.gravestOfEach(found);
        List<HeldBack.Doubt> doubts = heldBack.doubts(delivery, now);
        if (!gravest.isEmpty() || !doubts.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> {
                gravest.forEach(one -> keep(delivery, one, now));
                doubts.forEach(doubt -> ask(delivery, doubt, now));
            });
        }
    }

    private void ask(Delivery delivery, HeldBack.Doubt doubt, ProfileSnapshot now) {
        notices.news(delivery, doubt, now.asOf())
                .ifPresent(found -> keep(delivery, found, now, !found.escalates(), doubt.stream()));
    }

    private List<Found> judged(List<Moment> moments, ProfileSnapshot now) {
        List<Found> found = new ArrayList<>();
        for (Moment moment : Worthwhile.of(moments)) {
            DialogContext context = moment.context(now, measures.all());
            Found one = new Found(moment, context, judge.judge(context));
            if (one.says()) {
                found.add(one);
            }
        }
        return found;
    }

    /** A model that fails must not keep a low from being judged. */
    private static void assess(Runnable models) {
        try {
            models.run();
        } catch (RuntimeException e) {
            LOG.errorf("The models could not be run before a judgement: %s", Silenced.of(e));
        }
    }

    private void keep(Delivery delivery, Found found, ProfileSnapshot now) {
        boolean notice = !found.escalates() && notices.isNews(delivery, found, now.asOf());
        keep(delivery, found, now, notice, "");
    }

    /** @param stream of a value that was held back, empty for what counts */
    private void keep(Delivery delivery, Found found, ProfileSnapshot now, boolean notice, String stream) {
        Judgement judgement = found.judgement();
        List<String> told =
                judgement.say().stream().map(Judgement.Sentence::text).toList();
        decisions.store(new Decision(
                found.decision(delivery),
                delivery.patient(),
                found.moment().kind(),
                now.asOf(),
                found.context(),
                judgement,
                json.valueToTree(Map.of(
                        "told",
                        found.escalates() || notice ? told : List.of(),
                        "payload",
                        delivery.payload().toString(),
                        "stream",
                        stream))));
        if (found.escalates()) {
            escalations.raise(proposal(delivery, found, now, told));
        }
        if (notice) {
            notices.show(delivery, found);
        }
    }

    private Proposal proposal(Delivery delivery, Found found, ProfileSnapshot now, List<String> told) {
        Disposition disposition = found.judgement().disposition();
        return new Proposal(
                delivery.patient(),
                "stored:" + found.decision(delivery),
                disposition,
                disposition.reasons().isEmpty()
                        ? disposition.headline()
                        : disposition.reasons().getFirst().text(),
                found.moment().kind(),
                delivery.payload().toString(),
                words.of(found.moment(), now.person().zone()),
                found.moment().at().instant(),
                _ -> told,
                words.unknown(now, delivery.held()),
                null,
                null,
                now,
                found.decision(delivery),
                null);
    }
}
