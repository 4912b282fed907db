package io.epione.assistant.series;

import io.epione.models.Explanation;
import io.epione.models.ModelCard;
import io.epione.models.RuleFolder;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.NoticedEvents;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.EntrySearch;
import io.epione.profile.snapshot.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a device noticed an irregular pulse lately, or sent windows that add up to a notice; such a notice is kept as
 * the event that a device would have sent.
 */
@ApplicationScoped
class PulseRule implements SeriesRule {
    static final String WINDOW = "irregular_pulse_window";
    private static final Duration LATELY = Duration.ofHours(48);
    private static final Duration LOOKED_AT = Duration.ofDays(7);
    private static final int LEAST = 6;
    private static final int MOST = 200;

    private static final String NOTICED =
            "A clinician should look at an irregular pulse; what it is, a notice does not tell.";
    private static final String SILENT = "No notice does not say that the pulse is regular.";

    private final ModelCard card = RuleFolder.card("irregular-pulse/1.0.0");
    private final DayReader days;
    private final EntrySearch search;
    private final Measure measure;

    PulseRule(DayReader days, EntrySearch search, MeasureCatalog measures) {
        this.days = days;
        this.search = search;
        this.measure = measures.byKey(WINDOW).orElseThrow();
    }

    @Override
    public ModelCard card() {
        return card;
    }

    @Override
    public Set<String> signals() {
        return Set.of(WINDOW, NoticedEvents.IRREGULAR_PULSE);
    }

    @Override
    public Duration reach() {
        return LOOKED_AT;
    }

    @Override
    public Finding judge(Subject subject) {
        if (!subject.scope().allows(DataCategory.WEARABLE)) {
            return Finding.withheld(card, subject, measure);
        }
        List<Entry.Observation> windows = DayReader.ofNewestDevice(days.entries(subject, WINDOW, LOOKED_AT));
        Instant since = subject.now().minus(LATELY);
        List<Entry.Observation> recent = windows.stream()
                .filter(window -> window.effective().start().isAfter(since))
                .toList();
        List<Entry.Event> notices = new ArrayList<>(vendor(subject, since));
        @Nullable Noticed ours = windows.isEmpty() ? null : PulseNotices.of(subject, windows);
        if (ours != null) {
            ours.events().stream()
                    .filter(event -> event.effective().start().isAfter(since))
                    .forEach(notices::add);
        }
        if (notices.isEmpty() && recent.size() < LEAST) {
            Finding refused = recent.isEmpty()
                    ? Finding.refused(
                            card,
                            subject,
                            WINDOW,
                            "missing",
                            "No device looked at the rhythm of the pulse in the" + " last 48 hours.")
                    : Finding.refused(
                            card,
                            subject,
                            WINDOW,
                            "too-few-windows",
                            "At least six windows of the pulse are" + " needed; " + recent.size()
                                    + " came in the last 48 hours.");
            return new Finding(refused.assessment(), null, Map.of(), ours);
        }
        return new Finding(assessment(subject, recent, notices), explanation(notices), kept(recent, notices), ours);
    }

    private static Map<String, Map<String, Double>> kept(List<Entry.Observation> windows, List<Entry.Event> notices) {
        var byWindow = new TreeMap<String, Double>();
        windows.forEach(window ->
                byWindow.put(window.effective().start().toString(), PulseNotices.irregular(window) ? 1.0 : 0.0));
        var byNotice = new TreeMap<String, Double>();
        notices.forEach(notice -> byNotice.put(notice.effective().start().toString(), 1.0));
        return Map.of(WINDOW, byWindow, NoticedEvents.IRREGULAR_PULSE, byNotice);
    }

    @Override
    public Map<String, Double> again(Kept kept, Map<String, Double> then) {
        return outputs(kept.series());
    }

    private static Map<String, Double> outputs(Map<String, Map<String, Double>> kept) {
        Map<String, Double> windows = kept.getOrDefault(WINDOW, Map.of());
        Map<String, Double> outputs = new LinkedHashMap<>();
        outputs.put(
                "notice",
                kept.getOrDefault(NoticedEvents.IRREGULAR_PULSE, Map.of()).isEmpty() ? 0.0 : 1.0);
        outputs.put("windows", (double) windows.size());
        outputs.put(
                "irregular", windows.values().stream().mapToDouble(one -> one).sum());
        return outputs;
    }

    /** What the device noticed by itself. */
    private List<Entry.Event> vendor(Subject subject, Instant since) {
        var criteria = new EntrySearch.Criteria(
                topic -> topic.kind() == EntrySearch.Kind.EVENT
                        ? new EntrySearch.Wanted.All()
                        : new EntrySearch.Wanted.Nothing(),
                Set.of(),
                new EntrySearch.Span(since, subject.now().plusNanos(1000), null, null),
                false,
                MOST,
                0,
                null);
        return search.find(subject.scope(), criteria).items().stream()
                .filter(Entry.Event.class::isInstance)
                .map(Entry.Event.class::cast)
                .filter(event -> NoticedEvents.of(event)
                                .filter(NoticedEvents.IRREGULAR_PULSE::equals)
                                .isPresent()
                        && !PulseNotices.isOurs(event))
                .toList();
    }

    private Assessment assessment(Subject subject, List<Entry.Observation> windows, List<Entry.Event> notices) {
        Map<String, Double> outputs = outputs(kept(windows, notices));
        double irregular = outputs.getOrDefault("irregular", 0.0);
        List<InputUsed> inputs = new ArrayList<>();
        if (!windows.isEmpty()) {
            Entry.Observation newest = windows.getLast();
            inputs.add(input(WINDOW, irregular, "%d of %d windows".formatted((int) irregular, windows.size()), newest));
        }
        notices.stream()
                .filter(event -> !PulseNotices.isOurs(event))
                .findFirst()
                .ifPresent(
                        event -> inputs.add(input(NoticedEvents.IRREGULAR_PULSE, 1, "noticed by the device", event)));
        List<String> warnings = List.of(notices.isEmpty() ? SILENT : NOTICED);
        return new Assessment.RiskAssessment(
                card.ref(), subject.patient(), subject.now(), outputs, inputs, warnings, true);
    }

    private static InputUsed input(String name, double value, String shown, Entry entry) {
        return new InputUsed(
                name,
                value,
                shown,
                Fact.State.MEASURED,
                entry.effective().start(),
                entry.provenance().source());
    }

    private Explanation explanation(List<Entry.Event> notices) {
        double notice = notices.isEmpty() ? 0 : 1;
        return new Explanation(
                "notice",
                notice,
                0,
                "Compared with no notice in the last 48 hours.",
                List.of(new Explanation.Share(
                        NoticedEvents.IRREGULAR_PULSE,
                        notices.isEmpty() ? "No notice" : notices.getFirst().text(),
                        notice)),
                List.of(),
                null,
                null);
    }
}
