package io.epione.assistant.storeddata;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a delivery said of one moment in words for the care team, and what is not known. */
@ApplicationScoped
class ReadingWords {
    private static final Set<String> ACUTE = Set.of("glucose", "vital");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private final MeasureCatalog measures;

    ReadingWords(MeasureCatalog measures) {
        this.measures = measures;
    }

    /** Such as "Glucose 39 mg/dL at 2026-11-24 03:10 +01:00", in the time of the person. */
    String of(Moment moment, ZoneId zone) {
        List<String> words = new ArrayList<>();
        for (Measure measure : measures.all()) {
            Fact.Evidence<Quantity> evidence = moment.quantities().get(measure.key());
            if (evidence != null) {
                words.add(measure.label() + " " + words(evidence.value(), measure.decimals()));
            }
        }
        moment.events().forEach(event -> words.add(of(event)));
        moment.answers().forEach(answer -> words.add(answer.code().label() + ": " + words(answer.value())));
        return String.join("; ", words) + " at "
                + TIME.format(moment.at().instant().atZone(zone));
    }

    /** Such as "EKG impression: Atrial fibrillation". */
    private static String of(Entry.Event event) {
        String said = event.details().stream()
                .filter(detail -> detail.code().equals(event.code()))
                .map(detail -> words(detail.value()))
                .findFirst()
                .orElse(event.text());
        return event.code().label() + (said.isEmpty() ? "" : ": " + said);
    }

    /** Acute measures without a current value, and what of the delivery could not be used. */
    List<String> unknown(ProfileSnapshot now, int held) {
        List<String> unknown = measures.all().stream()
                .filter(measure -> ACUTE.contains(measure.category()))
                .filter(measure -> now.quantity(measure.key()).measured().isEmpty())
                .map(measure -> measure.label() + ": " + state(now.quantity(measure.key())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (held > 0) {
            unknown.add("values of the same delivery that were held back as unusable: " + held);
        }
        return unknown;
    }

    private static String state(Fact<?> fact) {
        return fact.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(Quantity quantity, int decimals) {
        return quantity.comparator().symbol() + String.format(Locale.ROOT, "%." + decimals + "f", quantity.amount())
                + " " + quantity.unit();
    }

    private static String words(Value value) {
        return switch (value) {
            case Quantity quantity -> quantity.comparator().symbol() + quantity.amount() + " " + quantity.unit();
            case Value.Coded(Code code) -> code.label();
            case Value.Text(String text) -> text;
            case Value.Components(var parts) ->
                parts.stream().map(part -> words(part.value())).collect(Collectors.joining(", "));
        };
    }
}
