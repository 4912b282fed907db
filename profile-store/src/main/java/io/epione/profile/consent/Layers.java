package io.epione.profile.consent;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.NoticedEvents;
import io.epione.profile.observation.Value;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which layer of the profile an entry belongs to, for consent. A measure of the catalogue belongs to the layer of its
 * category; conditions, medicines and allergies are records, events go by their kind. What is left is a guess from its
 * shape: what a laboratory sent is labs, a coded or written answer or a score is a questionnaire, any other quantity is
 * labs. Thread-safe.
 */
public final class Layers {
    private static final Set<String> AROUND_GLUCOSE = Set.of(
            "meal",
            "carb",
            "carbs",
            "carbohydrates",
            "insulin",
            "bolus",
            "basal",
            "glucagon",
            "sensor",
            "site",
            "pump",
            "glucose",
            "bg");
    private static final Set<String> FROM_WEARABLES = Set.of(
            "pulse",
            "resting",
            "rhythm",
            "fall",
            "workout",
            "exercise",
            "sleep",
            "heartbeat",
            "bed",
            "walk",
            "activity");
    private static final Set<String> OF_SCORES = Set.of("{score}", "{points}", "");

    private final MeasureCatalog catalog;

    public Layers(MeasureCatalog catalog) {
        this.catalog = catalog;
    }

    /** The layer of a measure. */
    public static DataCategory of(Measure measure) {
        return switch (measure.category()) {
            case "glucose" -> DataCategory.GLUCOSE;
            case "wearable" -> DataCategory.WEARABLE;
            case "lab" -> DataCategory.LABS;
            case "vital", "body" -> DataCategory.RECORDS;
            default -> throw new IllegalStateException("no layer for the category " + measure.category());
        };
    }

    public DataCategory of(Entry entry) {
        return switch (entry) {
            case Entry.Observation o -> of(o.code(), o.value(), o.provenance().method());
            case Entry.Event e -> ofEvent(e);
            case Entry.Condition c -> DataCategory.RECORDS;
            case Entry.Medication m -> DataCategory.RECORDS;
            case Entry.Allergy a -> DataCategory.RECORDS;
        };
    }

    /** The layer of an observation; the catalogue as it is now goes before what was noted when the series was opened. */
    public DataCategory of(Code code, DataCategory noted) {
        return catalog.byCode(code).map(Layers::of).orElse(noted);
    }

    private DataCategory of(Code code, Value value, String method) {
        var measure = catalog.byCode(code);
        if (measure.isPresent()) {
            return of(measure.get());
        }
        return switch (value) {
            case Value.Components(List<Value.Component> parts)
            when !parts.isEmpty() ->
                of(parts.getFirst().code(), parts.getFirst().value(), method);
            case Value.Quantity(double amount, String unit, var comparator)
            when !OF_SCORES.contains(unit) -> DataCategory.LABS;
            default ->
                List.of(method.split(" ", -1)).contains("laboratory") ? DataCategory.LABS : DataCategory.QUESTIONNAIRES;
        };
    }

    /** By the words of our own event codes, such as {@code sensor-change}; the diabetes diary is all around glucose. */
    private static DataCategory ofEvent(Entry.Event event) {
        if (NoticedEvents.of(event).isPresent()) {
            return DataCategory.WEARABLE;
        }
        Set<String> words =
                Set.copyOf(List.of(event.code().code().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)));
        if (event.provenance().source().startsWith("nightscout") || !Collections.disjoint(words, AROUND_GLUCOSE)) {
            return DataCategory.GLUCOSE;
        }
        return Collections.disjoint(words, FROM_WEARABLES) ? DataCategory.RECORDS : DataCategory.WEARABLE;
    }
}
