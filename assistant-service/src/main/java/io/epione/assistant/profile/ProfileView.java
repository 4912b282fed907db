package io.epione.assistant.profile;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.Person;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The profile as the contract shows it: every fact with its state, and its provenance where there is a value. */
record ProfileView(PersonView patient, Instant asOf, List<FactView> facts) {

    record PersonView(
            String id,
            String name,
            @Nullable LocalDate birthDate,
            String sex,
            String zone,
            String country,
            boolean synthetic) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.id().value(),
                    person.name(),
                    person.birthDate(),
                    person.sex().code(),
                    person.zone().getId(),
                    person.country(),
                    person.synthetic());
        }
    }

    /**
     * A fact.
     *
     * @param value null unless there is one; a stale value stands with its age
     * @param text the value in words, or what its absence means
     */
    record FactView(
            String key,
            String label,
            String category,
            String state,
            @Nullable BigDecimal value,
            @Nullable String unit,
            String text,
            @Nullable Instant observedAt,
            @Nullable Duration age,
            @Nullable String source,
            @Nullable String device,
            @Nullable String method,
            @Nullable String ref) {}

    static ProfileView of(ProfileSnapshot snapshot, List<Measure> measures) {
        List<FactView> facts = new ArrayList<>();
        for (Measure measure : measures) {
            facts.add(quantity(measure, snapshot));
        }
        facts.addAll(entries("condition", snapshot.conditions(), snapshot, Entry.Condition::status));
        facts.addAll(entries("medication", snapshot.medications(), snapshot, Entry.Medication::status));
        facts.addAll(entries("allergy", snapshot.allergies(), snapshot, Entry.Allergy::status));
        return new ProfileView(PersonView.of(snapshot.person()), snapshot.asOf(), facts);
    }

    private static FactView quantity(Measure measure, ProfileSnapshot snapshot) {
        Fact<Quantity> fact = snapshot.quantity(measure.key());
        Fact.Evidence<Quantity> evidence = fact.latest().orElse(null);
        if (evidence == null) {
            return absent(measure.key(), measure.label(), measure.category(), fact);
        }
        BigDecimal value =
                BigDecimal.valueOf(evidence.value().amount()).setScale(measure.decimals(), RoundingMode.HALF_UP);
        return new FactView(
                measure.key(),
                measure.label(),
                measure.category(),
                fact.state().name(),
                value,
                evidence.value().unit(),
                evidence.value().comparator().symbol() + value.toPlainString() + " "
                        + evidence.value().unit(),
                evidence.observedAt(),
                Duration.between(evidence.observedAt(), snapshot.asOf()),
                evidence.provenance().source(),
                evidence.provenance().device(),
                evidence.provenance().method(),
                evidence.provenance().payload() + evidence.provenance().pointer());
    }

    private static <T extends Entry> List<FactView> entries(
            String key, Fact<List<T>> fact, ProfileSnapshot snapshot, Function<T, String> status) {
        List<T> found = fact.latest().map(Fact.Evidence::value).orElse(List.of());
        if (found.isEmpty()) {
            return List.of(absent(key, key, "record", fact));
        }
        return found.stream()
                .map(entry -> new FactView(
                        key,
                        entry.code().label(),
                        "record",
                        fact.state().name(),
                        null,
                        null,
                        entry.code().label() + " (" + status.apply(entry) + ")",
                        entry.effective().start(),
                        Duration.between(entry.effective().start(), snapshot.asOf()),
                        entry.provenance().source(),
                        entry.provenance().device(),
                        entry.provenance().method(),
                        entry.provenance().payload() + entry.provenance().pointer()))
                .toList();
    }

    private static FactView absent(String key, String label, String category, Fact<?> fact) {
        String text = switch (fact.state()) {
            case WITHHELD -> "switched off by you";
            case CONFLICTING ->
                fact instanceof Fact.Conflicting<?> conflicting && conflicting.recalled()
                        ? "from a device that is recalled"
                        : "sources disagree";
            case NOT_CALLED -> "cannot be told from what was received";
            case IMPUTED -> "inferred, not measured";
            case MEASURED, STALE -> "none recorded";
            case NOT_MEASURED -> "not measured";
        };
        return new FactView(
                key, label, category, fact.state().name(), null, null, text, null, null, null, null, null, null);
    }
}
