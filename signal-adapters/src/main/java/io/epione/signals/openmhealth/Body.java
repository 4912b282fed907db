package io.epione.signals.openmhealth;

import io.epione.profile.observation.Code;
import io.epione.signals.Reading;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A kind of body that is read.
 *
 * @param name the schemas' name, such as {@code blood-glucose}
 * @param ids its schemas, one a version
 * @param measures keys of the measures it delivers
 * @param fields the fields that hold its values
 */
record Body(String name, List<SchemaId> ids, Sort sort, List<String> measures, List<String> fields, Reader reader) {
    private static final Code NOTE = DataPoint.own("note", "Note");

    /** What its value tells. */
    enum Sort {
        /** How high something stands at a time; an average of it is of the same kind. */
        LEVEL,
        /** How much came together in a time; a sum of it is of the same kind. */
        AMOUNT,
        /** Something that happened, with several values. */
        EPISODE
    }

    @FunctionalInterface
    interface Reader {
        void read(DataPoint point, Consumer<Reading> into);
    }

    Body {
        ids = List.copyOf(ids);
        measures = List.copyOf(measures);
        fields = List.copyOf(fields);
    }

    static Body of(String name, Sort sort, List<String> measures, String field, Reader reader, String... versions) {
        return new Body(name, ids(SchemaId.OMH, name, versions), sort, measures, List.of(field), reader);
    }

    /** A body with one value that always has the same code. */
    static Body of(String name, Sort sort, String measure, String field, Code code, String... versions) {
        List<String> measures = measure.isEmpty() ? List.of() : List.of(measure);
        return of(
                name,
                sort,
                measures,
                field,
                (point, into) -> into.accept(point.observation(code, field, "").done()),
                versions);
    }

    /** The same body by its IEEE 1752.1 schema too. */
    Body alsoIeee() {
        List<SchemaId> all = Stream.concat(ids.stream(), ids(SchemaId.IEEE, name, "1.0").stream())
                .toList();
        return new Body(name, all, sort, measures, fields, reader);
    }

    void read(DataPoint point, Consumer<Reading> into) {
        Statistic.of(point, sort)
                .ifPresentOrElse(
                        statistic -> into.accept(statistic.event(point, this)), () -> reader.read(point, into));
        String notes = point.text("user_notes");
        if (!notes.isBlank()) {
            into.accept(point.draft(Reading.Kind.EVENT, NOTE, "").value(notes).done());
        }
    }

    private static List<SchemaId> ids(String namespace, String name, String... versions) {
        return Stream.of(versions)
                .map(version -> new SchemaId(namespace, name, version))
                .toList();
    }
}
