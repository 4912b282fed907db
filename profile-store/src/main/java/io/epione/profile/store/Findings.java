package io.epione.profile.store;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes observations with components apart, each part an observation of its own. */
final class Findings {
    private Findings() {}

    /** Whether the value is an answer: coded or written, or a quantity the catalogue has no name for. */
    static Predicate<Entry.Observation> answers(MeasureCatalog catalog) {
        return o -> !(o.value() instanceof Value.Quantity)
                || catalog.byCode(o.code()).isEmpty();
    }

    /** The observation itself, or its parts to any depth. */
    static List<Entry.Observation> apart(Entry.Observation whole) {
        var parts = new ArrayList<Entry.Observation>();
        add(whole.code(), whole.value(), whole, parts);
        return parts;
    }

    private static void add(Code code, Value value, Entry.Observation whole, List<Entry.Observation> parts) {
        if (value instanceof Value.Components(List<Value.Component> components)) {
            components.forEach(component -> add(component.code(), component.value(), whole, parts));
        } else {
            parts.add(new Entry.Observation(
                    whole.patient(), code, value, whole.effective(), whole.component(), whole.provenance()));
        }
    }
}
