package io.epione.profile.store;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry says, to and from its columns: a quantity stands in columns of its own, everything else in the body. */
final class EntryBody {
    private EntryBody() {}

    private record Condition(String status) {}

    private record Medication(String status, String instruction) {}

    private record Allergy(String status, String criticality, List<String> reactions) {}

    private record Event(String text, List<Value.Component> details) {}

    static Content write(Entry entry) {
        var end = Texts.storableOrNull(entry.effective().end());
        if (entry instanceof Entry.Observation o
                && o.value() instanceof Quantity(double amount, String unit, var comparator)) {
            // adding zero makes -0.0 the same as 0.0
            return new Content(end, amount + 0.0, Texts.storable(unit), comparator.symbol(), null);
        }
        Object body = switch (entry) {
            case Entry.Observation o -> o.value();
            case Entry.Condition c -> new Condition(c.status());
            case Entry.Medication m -> new Medication(m.status(), m.instruction());
            case Entry.Allergy a -> new Allergy(a.status(), a.criticality(), a.reactions());
            case Entry.Event e -> new Event(e.text(), e.details());
        };
        return new Content(end, null, null, null, StoreJson.write(body));
    }

    static Entry read(
            PatientId patient,
            SeriesKey series,
            String display,
            Content content,
            EffectiveTime effective,
            Provenance provenance) {
        Code code = new Code(series.system(), series.code(), display);
        String component = series.component();
        return switch (series.kind()) {
            case "observation" ->
                new Entry.Observation(patient, code, value(content), effective, component, provenance);
            case "condition" -> {
                Condition body = body(content, Condition.class);
                yield new Entry.Condition(patient, code, body.status(), effective, component, provenance);
            }
            case "medication" -> {
                Medication body = body(content, Medication.class);
                yield new Entry.Medication(
                        patient, code, body.status(), body.instruction(), effective, component, provenance);
            }
            case "allergy" -> {
                Allergy body = body(content, Allergy.class);
                yield new Entry.Allergy(
                        patient,
                        code,
                        body.status(),
                        body.criticality(),
                        body.reactions(),
                        effective,
                        component,
                        provenance);
            }
            case "event" -> {
                Event body = body(content, Event.class);
                yield new Entry.Event(patient, code, body.text(), body.details(), effective, component, provenance);
            }
            default -> throw new IllegalStateException("a series of unknown kind " + series.kind());
        };
    }

    private static Value value(Content content) {
        if (content.amount() != null) {
            return new Quantity(
                    content.amount(),
                    Objects.requireNonNullElse(content.unit(), ""),
                    Comparator.of(Objects.requireNonNullElse(content.comparator(), "")));
        }
        return body(content, Value.class);
    }

    private static <T> T body(Content content, Class<T> type) {
        @Nullable String body = content.body();
        if (body == null) {
            throw new IllegalStateException("a stored row without a value");
        }
        return StoreJson.read(body, type);
    }
}
