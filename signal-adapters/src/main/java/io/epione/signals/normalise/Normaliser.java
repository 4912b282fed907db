package io.epione.signals.normalise;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Quarantined;
import io.epione.profile.observation.RawPayload;
import io.epione.signals.Attributes;
import io.epione.signals.DevicePayload;
import io.epione.signals.HeldReading;
import io.epione.signals.Loinc;
import io.epione.signals.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Turns a reading into an entry of the profile, or holds it back (hop 3). Quantities of a known measure end in that
 * measure's unit; others keep their unit. The value and unit as sent go into the provenance.
 *
 * <p>Reasons to hold back: {@code no-code}, {@code unknown-code} (a LOINC code mistyped), {@code no-value}, {@code not-a-number}, {@code no-unit}, {@code unknown-unit},
 * {@code unit-suspect}, {@code implausible}, {@code no-time}, {@code future-time} (more than ten minutes ahead),
 * {@code ambiguous-time}, {@code implausible-time}, {@code too-long}, {@code too-many-parts}. What somebody has
 * confirmed is not held for its value or unit being improbable.
 *
 * <p>The provenance's method is a list of words with a space between: how it was obtained, then {@code quality-} and
 * the payload's own word against the value, {@code zone-assumed} when a local time was taken in the person's zone, {@code date-only} when only the day, month or year was said, {@code confirmed} when it was held and released, and
 * {@code time-unknown} when a condition, medicine or allergy came without any date and stands at {@link #TIME_UNKNOWN}.
 *
 * <p>Thread-safe.
 */
@ApplicationScoped
public class Normaliser {
    /** Where conditions, medicines and allergies without a date stand: they must count, and repeat themselves. */
    public static final Instant TIME_UNKNOWN = Instant.parse("1900-01-01T00:00:00Z");

    private final MeasureCatalog catalog;
    private final UnitVocabulary vocabulary;
    private final ValueStep values;

    @Inject
    public Normaliser(MeasureCatalog catalog) {
        this.catalog = catalog;
        var ucum = new UcumUnits();
        this.vocabulary = new UnitVocabulary(ucum);
        this.values = new ValueStep(this::measure, this::code, ucum, vocabulary);
    }

    /** The units that sent spellings mean. */
    public UnitVocabulary units() {
        return vocabulary;
    }

    /** The measure that a code means, empty for codes that mean none. */
    public Optional<Measure> measure(Code code) {
        return ownMeasure(code).or(() -> catalog.byCode(code));
    }

    /**
     * What becomes of the readings of one delivery, in their order, which tells of local times that happened twice which
     * one each is.
     *
     * @param source adapter and client, see {@link Provenance#source()}
     */
    public List<Normalised> normalise(List<Reading> readings, DevicePayload payload, String source) {
        var order = new FileOrder(readings, payload.person(), payload.raw().receivedAt());
        return readings.stream()
                .map(reading -> normalise(reading, payload, source, order))
                .toList();
    }

    private Normalised normalise(Reading reading, DevicePayload payload, String source, FileOrder order) {
        Step<Entry> outcome = identity(reading)
                .then(_ -> time(reading, payload, order))
                .then(time -> {
                    Provenance provenance = provenance(reading, payload.raw(), source, time);
                    return entry(reading, payload.raw(), time.effective(), provenance);
                });
        return switch (outcome) {
            case Step.Ok<Entry>(Entry entry) -> new Normalised.Accepted(entry);
            case Step.Held<Entry>(String code, String message, String pointer) ->
                new Normalised.Quarantine(new Quarantined(
                        reading.index(),
                        pointer.isEmpty() ? reading.pointer() : pointer,
                        code,
                        message,
                        HeldReading.write(reading)));
        };
    }

    private Step<Boolean> identity(Reading reading) {
        if (CleanText.line(reading.code().code()).isEmpty()) {
            return new Step.Held<>("no-code", "There is no code.");
        }
        if (reading.kind() == Reading.Kind.OBSERVATION && isMistyped(reading.code())) {
            return new Step.Held<>("unknown-code", "The code is not a LOINC code; its check digit is wrong.");
        }
        boolean tooLong = CleanText.tooLong(reading.device())
                || CleanText.tooLong(reading.component())
                || CleanText.tooLong(reading.attribute(Attributes.COMPONENT))
                || CleanText.tooLong(reading.code().code())
                || CleanText.tooLong(reading.code().system());
        return tooLong
                ? new Step.Held<>("too-long", "The code, device or identifier is longer than 256 characters.")
                : new Step.Ok<>(true);
    }

    private static boolean isMistyped(Code code) {
        return Code.LOINC.equals(code.system()) && Loinc.hasShape(code.code()) && !Loinc.hasCheckDigit(code.code());
    }

    private static Step<TimeResolution.Resolved> time(Reading reading, DevicePayload payload, FileOrder order) {
        var where = Whereabouts.of(reading, payload.person());
        boolean lasting = isLasting(reading.kind());
        if (lasting && reading.time() == null) {
            var unknown = EffectiveTime.at(TIME_UNKNOWN, where.zones().latest());
            return new Step.Ok<>(new TimeResolution.Resolved(unknown, false, false));
        }
        return TimeResolution.resolve(reading, where, payload.raw().receivedAt(), order)
                .then(time -> new Step.Ok<>(lasting && reading.endTime() == null ? openEnded(time) : time));
    }

    /** A condition that began on a day did not end with that day. */
    private static TimeResolution.Resolved openEnded(TimeResolution.Resolved time) {
        EffectiveTime effective = time.effective();
        return new TimeResolution.Resolved(
                EffectiveTime.at(effective.start(), effective.zone()), time.zoneAssumed(), time.dateOnly());
    }

    private static boolean isLasting(Reading.Kind kind) {
        return switch (kind) {
            case CONDITION, MEDICATION, ALLERGY -> true;
            case OBSERVATION, EVENT -> false;
        };
    }

    private Step<Entry> entry(Reading reading, RawPayload raw, EffectiveTime time, Provenance from) {
        Code code = code(reading.code());
        String component = CleanText.line(reading.component());
        String status = CleanText.line(reading.attribute(Attributes.STATUS));
        return switch (reading.kind()) {
            case OBSERVATION ->
                values.value(reading)
                        .then(value -> new Step.Ok<>(new Entry.Observation(
                                raw.patient(),
                                code,
                                value,
                                time,
                                CleanText.line(reading.attribute(Attributes.COMPONENT)),
                                from)));
            case CONDITION -> new Step.Ok<>(new Entry.Condition(raw.patient(), code, status, time, component, from));
            case MEDICATION -> {
                String instruction = CleanText.text(reading.attribute(Attributes.INSTRUCTION));
                yield new Step.Ok<>(
                        new Entry.Medication(raw.patient(), code, status, instruction, time, component, from));
            }
            case ALLERGY -> {
                String criticality = CleanText.line(reading.attribute(Attributes.CRITICALITY));
                List<String> reactions = CleanText.text(reading.attribute(Attributes.REACTIONS))
                        .lines()
                        .toList();
                yield new Step.Ok<>(
                        new Entry.Allergy(raw.patient(), code, status, criticality, reactions, time, component, from));
            }
            case EVENT -> {
                String text = reading.value() == null ? "" : CleanText.text(reading.value());
                yield values.components(reading)
                        .then(parts -> new Step.Ok<>(
                                new Entry.Event(raw.patient(), code, text, parts, time, component, from)));
            }
        };
    }

    /** A source as it is stored. */
    public static String source(String sent) {
        return CleanText.line(sent);
    }

    private static Provenance provenance(Reading reading, RawPayload raw, String source, TimeResolution.Resolved time) {
        var method = new StringJoiner(" ");
        if (!reading.method().isBlank()) {
            method.add(CleanText.line(reading.method()));
        }
        String quality = CleanText.line(reading.attribute(Attributes.QUALITY));
        if (!quality.isEmpty()) {
            method.add("quality-" + quality.replace(' ', '-'));
        }
        if (time.zoneAssumed()) {
            method.add("zone-assumed");
        }
        if (time.dateOnly()) {
            method.add("date-only");
        }
        if (isLasting(reading.kind()) && reading.time() == null) {
            method.add("time-unknown");
        }
        if (isConfirmed(reading)) {
            method.add("confirmed");
        }
        boolean scalar = reading.kind() == Reading.Kind.OBSERVATION;
        return new Provenance(
                source(source),
                CleanText.line(reading.device()),
                method.toString(),
                raw.receivedAt().truncatedTo(ChronoUnit.MICROS),
                raw.id(),
                reading.pointer(),
                scalar ? CleanText.lineOrNull(reading.value()) : null,
                scalar ? CleanText.lineOrNull(reading.unit()) : null);
    }

    static boolean isConfirmed(Reading reading) {
        return "true".equals(reading.attribute(Attributes.CONFIRMED));
    }

    private Code code(Code sent) {
        return ownMeasure(sent).map(Measure::code).orElseGet(() -> CleanText.code(sent));
    }

    /** Codes that are stored under a measure's own code: its key, and HbA1c on the IFCC scale. */
    private Optional<Measure> ownMeasure(Code sent) {
        if (Code.EPIONE.equals(sent.system())) {
            return catalog.byKey(sent.code());
        }
        return MeasureUnits.isIfccHba1c(sent) ? catalog.byKey("hba1c") : Optional.empty();
    }
}
