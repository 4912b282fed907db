package io.epione.assistant.told;

import io.epione.profile.consent.Layers;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.person.Person;
import io.epione.signals.Intake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds up what became of one delivery, part by part. Not thread-safe. */
public final class Tally {
    private static final String GLUCOSE = "glucose";

    private final MeasureCatalog measures;
    private final Layers layers;
    private final Person person;
    private final Map<String, MeasureCount> counts = new LinkedHashMap<>();
    private final Map<String, Integer> held = new LinkedHashMap<>();
    private final Map<String, Integer> unread = new LinkedHashMap<>();
    private final List<UUID> payloads = new ArrayList<>();

    Tally(MeasureCatalog measures, Person person) {
        this.measures = measures;
        this.layers = new Layers(measures);
        this.person = person;
    }

    /** A part that was stored. */
    public void add(Intake intake, Appended appended) {
        payloads.add(intake.batch().payload().id());
        for (int i = 0; i < appended.outcomes().size(); i++) {
            add(intake.batch().entries().get(i), appended.outcomes().get(i));
        }
        intake.batch().quarantined().forEach(item -> held.merge(item.message(), 1, Integer::sum));
        intake.rejections().stream()
                .filter(rejection -> rejection.withdraws() == null)
                .forEach(rejection -> unread.merge(rejection.message(), 1, Integer::sum));
    }

    private void add(Entry entry, Appended.Outcome outcome) {
        boolean sensor = measures.byCode(entry.code())
                        .filter(measure -> measure.key().equals(GLUCOSE))
                        .isPresent()
                && Provenance.isSensor(entry.provenance().method());
        String what = what(entry, sensor);
        counts.computeIfAbsent(what, _ -> new MeasureCount(what, layers.of(entry), sensor))
                .add(
                        entry.effective().start(),
                        entry.effective().dayOf(entry.effective().start(), person.zones()),
                        outcome);
    }

    private String what(Entry entry, boolean sensor) {
        return switch (entry) {
            case Entry.Condition _ -> "Conditions";
            case Entry.Medication _ -> "Medicines";
            case Entry.Allergy _ -> "Allergies";
            case Entry.Event event -> event.code().label();
            case Entry.Observation observation ->
                sensor
                        ? "Glucose sensor"
                        : measures.byCode(observation.code())
                                .map(measure -> measure.label())
                                .orElseGet(() -> observation.code().label());
        };
    }

    /** The deliveries as they are kept, at least one after anything was added. */
    List<UUID> payloads() {
        return List.copyOf(payloads);
    }

    /** Measure by measure, those with most readings first; to be asked once. */
    List<Coverage> coverage() {
        return counts.values().stream()
                .map(MeasureCount::done)
                .sorted(Comparator.comparingInt(Coverage::readings).reversed())
                .toList();
    }

    /** How many were held back, by the reason. */
    Map<String, Integer> held() {
        return held;
    }

    /** How many could not be read, by the reason. */
    Map<String, Integer> unread() {
        return unread;
    }

    /** Whether nothing of it is kept. */
    boolean isEmpty() {
        return counts.isEmpty() && held.isEmpty();
    }
}
