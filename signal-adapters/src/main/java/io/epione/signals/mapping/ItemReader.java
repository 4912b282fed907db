package io.epione.signals.mapping;

import io.epione.profile.observation.Code;
import io.epione.signals.Attributes;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import io.epione.signals.mapping.ReadingMapping.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one item by its kind: none, one or many readings, or why there are none. */
record ItemReader(KindMapping kind, int index, Scope item, Collected into) {
    void read() {
        if (kind.reject() != null) {
            into.reject(
                    index,
                    item.here().pointer(),
                    kind.reject().code(),
                    kind.reject().message());
            return;
        }
        if (kind.withdraws() != null) {
            withdraw(kind.withdraws());
            return;
        }
        int before = into.size();
        kind.readings().forEach(this::read);
        if (into.size() == before && !kind.readings().isEmpty() && !into.isFull()) {
            into.reject(index, item.here().pointer(), "missing-field", "The item has none of the values it may have.");
        }
    }

    private void withdraw(Place place) {
        String pointer = item.pointer(place);
        String document = item.text(place);
        into.reject(
                document == null
                        ? new Rejection(
                                index,
                                pointer,
                                "missing-field",
                                "The item takes a document back and does not say which.")
                        : Rejection.withdrawal(index, pointer, document));
    }

    private void read(ReadingMapping mapping) {
        Path each = mapping.each();
        if (each == null) {
            one(mapping, item);
        } else {
            each.walk(item.here()).takeWhile(_ -> !into.isFull()).forEach(spot -> one(mapping, item.at(spot)));
        }
    }

    private void one(ReadingMapping mapping, Scope scope) {
        Filter of = mapping.of();
        if (of != null && !of.matches(scope)) {
            return;
        }
        Sent value = Sent.of(mapping.value(), scope);
        if (value == null && !mapping.value().isEmpty() && mapping.event() == null) {
            missing(mapping, mapping.value(), scope);
            return;
        }
        Reading.Draft draft = Reading.draft(index, scope.here().pointer(), kindOf(mapping), code(mapping))
                .value(value == null ? null : value.value(), value == null ? null : value.unit());
        for (Part part : mapping.parts()) {
            Sent sent = Sent.of(part.value(), scope);
            if (sent != null) {
                draft.part(
                        new Code(Code.EPIONE, part.measure(), ""),
                        sent.value(),
                        Objects.requireNonNullElse(sent.unit(), ""));
            } else if (mapping.event() == null) {
                missing(mapping, part.value(), scope);
                return;
            }
        }
        into.add(described(draft, mapping, scope).done());
    }

    private void missing(ReadingMapping mapping, List<ValueMapping> value, Scope scope) {
        if (!mapping.optional()) {
            Place place = value.stream()
                    .filter(alternative -> alternative.words().isEmpty())
                    .map(ValueMapping::at)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            into.reject(
                    index,
                    place == null ? scope.here().pointer() : scope.pointer(place),
                    "missing-field",
                    "There is no value here that can be read.");
        }
    }

    private Reading.Draft described(Reading.Draft draft, ReadingMapping mapping, Scope scope) {
        Moment start = Moment.of(mapping.time() == null ? kind.time() : mapping.time(), scope);
        Sent method = Sent.of(mapping.methodBy().isEmpty() ? kind.methodBy() : mapping.methodBy(), scope);
        String fixed = mapping.method() == null ? kind.method() : mapping.method();
        Sent quality = Sent.of(mapping.quality().isEmpty() ? kind.quality() : mapping.quality(), scope);
        Sent component = Sent.of(mapping.component(), scope);
        return draft.period(start.text(), end(mapping, scope))
                .attribute(Attributes.ZONE, start.zone())
                .attribute(Attributes.COMPONENT, component == null ? null : component.value())
                .attribute(Attributes.QUALITY, quality == null ? null : quality.value())
                .method(method != null ? method.value() : Objects.requireNonNullElse(fixed, ""))
                .device(joined(kind.device()))
                .component(joined(kind.identity()));
    }

    private @Nullable String end(ReadingMapping mapping, Scope scope) {
        Lasting lasting = mapping.lasting() == null ? kind.lasting() : mapping.lasting();
        if (mapping.end() == null && lasting != null) {
            BigDecimal number = Numbers.of(scope.text(lasting.at()));
            BigDecimal millis = number == null
                    ? BigDecimal.ZERO
                    : number.multiply(lasting.seconds()).movePointRight(3);
            return millis.signum() <= 0 || millis.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
                    ? null
                    : Duration.ofMillis(millis.longValue()).toString();
        }
        return Moment.of(mapping.end() == null ? kind.end() : mapping.end(), scope)
                .text();
    }

    private @Nullable String joined(List<Place> places) {
        return places.isEmpty()
                ? null
                : places.stream()
                        .map(item::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static Reading.Kind kindOf(ReadingMapping mapping) {
        return mapping.event() == null ? Reading.Kind.OBSERVATION : Reading.Kind.EVENT;
    }

    private static Code code(ReadingMapping mapping) {
        if (mapping.event() != null) {
            return new Code(Code.EPIONE, mapping.event(), Objects.requireNonNullElse(mapping.display(), ""));
        }
        return mapping.loinc() != null
                ? Code.loinc(mapping.loinc())
                : new Code(Code.EPIONE, Objects.requireNonNull(mapping.measure()), "");
    }
}
