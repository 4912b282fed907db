package io.epione.assistant.profile;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value;
import io.epione.profile.snapshot.ProfileReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of stored readings. */
record ObservationsView(List<Item> items, @Nullable String next) {

    /**
     * A reading with everything that is known of where it came from.
     *
     * @param value the amount of a quantity, else null
     * @param text a coded or written value in words, else null
     * @param component which of several values of one code and time it is, mostly empty
     * @param flags what speaks against it: {@code recalled}, or {@code quality-} and the device's own word
     */
    record Item(
            Code code,
            @Nullable Double value,
            @Nullable String comparator,
            @Nullable String unit,
            @Nullable String text,
            List<Part> components,
            String component,
            Instant effective,
            @Nullable Instant end,
            String zone,
            Instant receivedAt,
            String source,
            String device,
            String method,
            List<String> flags,
            @Nullable String sentValue,
            @Nullable String sentUnit,
            UUID payload,
            String pointer) {}

    record Part(
            Code code,
            @Nullable Double value,
            @Nullable String unit,
            @Nullable String text) {}

    static ObservationsView of(ProfileReader.Page page) {
        return new ObservationsView(
                page.items().stream().map(ObservationsView::item).toList(), page.next());
    }

    private static Item item(Entry.Observation observation) {
        Provenance provenance = observation.provenance();
        Value value = observation.value();
        Value.Quantity quantity = value instanceof Value.Quantity q ? q : null;
        return new Item(
                observation.code(),
                quantity == null ? null : quantity.amount(),
                quantity == null ? null : quantity.comparator().symbol(),
                quantity == null ? null : quantity.unit(),
                text(value),
                value instanceof Value.Components(List<Value.Component> parts)
                        ? parts.stream().map(ObservationsView::part).toList()
                        : List.of(),
                observation.component(),
                observation.effective().start(),
                observation.effective().end(),
                observation.effective().zone().getId(),
                provenance.receivedAt(),
                provenance.source(),
                provenance.device(),
                provenance.method(),
                provenance.flags(),
                provenance.sentValue(),
                provenance.sentUnit(),
                provenance.payload(),
                provenance.pointer());
    }

    private static Part part(Value.Component component) {
        Value.Quantity quantity = component.value() instanceof Value.Quantity q ? q : null;
        return new Part(
                component.code(),
                quantity == null ? null : quantity.amount(),
                quantity == null ? null : quantity.unit(),
                text(component.value()));
    }

    private static @Nullable String text(Value value) {
        return switch (value) {
            case Value.Coded(Code code) -> code.label();
            case Value.Text(String text) -> text;
            case Value.Quantity _, Value.Components _ -> null;
        };
    }
}
