package io.epione.models;

import io.epione.models.Manifest.Exclusion;
import io.epione.models.Manifest.From;
import io.epione.models.Manifest.Input;
import io.epione.models.Taken.Lacking;
import io.epione.models.Taken.Used;
import io.epione.profile.person.Person;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.Assessment.Problem;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Takes a model's inputs from one profile. What is not there is named, never filled in. */
final class ProfileInputs {
    private static final Set<String> NORTH_AMERICA = Set.of("US", "CA");

    private final ProfileSnapshot snapshot;
    private final MeasuredInputs measured;
    private final AnsweredInputs answered;
    private final RecordedInputs recorded;
    private final Eligibility eligibility;
    private final Map<String, Assessment> earlier;

    ProfileInputs(ProfileSnapshot snapshot, Map<String, Assessment> earlier, Concepts concepts) {
        this.snapshot = snapshot;
        this.earlier = earlier;
        this.measured = new MeasuredInputs(snapshot, earlier);
        this.answered = new AnsweredInputs(snapshot, concepts);
        this.recorded = new RecordedInputs(snapshot, concepts);
        this.eligibility = new Eligibility(snapshot, concepts);
    }

    Gathered gather(Manifest manifest) {
        Gathered gathered =
                Gathered.of(manifest.inputs().stream().map(this::takeOrAbsent).toList());
        Manifest.Requirement required = manifest.requires();
        if (required != null) {
            eligibility.require(required, gathered);
        }
        Integer minAge = manifest.minAge();
        if (minAge != null) {
            eligibility.fromAge(minAge, gathered);
        }
        Manifest.Variant variant = manifest.variant();
        if (variant != null) {
            new VariantChoice(variant, snapshot, earlier).check(gathered);
        }
        for (Exclusion exclusion : manifest.notFor()) {
            eligibility.check(exclusion, gathered);
        }
        return gathered;
    }

    /** What is refused by its value stays refused; what is not there goes in as absent where the equation has that. */
    private Taken takeOrAbsent(Input input) {
        Taken taken = take(input);
        return input.absent() != null
                        && taken instanceof Lacking(Problem problem)
                        && Set.of("missing", "stale", "withheld").contains(problem.code())
                ? Taken.absent(input, input.absent(), "profile")
                : taken;
    }

    private Taken take(Input input) {
        From from = input.from();
        if (from.caller()) {
            return Lacking.of(input, "missing", input.label() + " is kept in no profile.");
        }
        if (from.person() != null) {
            return switch (from.person()) {
                case "age" -> age(input);
                case "region" -> region(input);
                default -> sex(input);
            };
        }
        return from.measure() != null ? measured.take(input, from.measure()) : said(input, from);
    }

    /** What was answered goes before what is recorded. */
    private Taken said(Input input, From from) {
        if (from.only() != null && !from.only().equals(snapshot.person().sex().code())) {
            return switch (snapshot.person().sex()) {
                case FEMALE, MALE ->
                    Used.of(new InputUsed(input.name(), 0, "does not apply", Fact.State.MEASURED, null, "person"));
                case OTHER, UNKNOWN -> Lacking.of(input, "missing", input.label() + ": the sex is not known.");
            };
        }
        Optional<Taken> answer = from.answer() == null ? Optional.empty() : answered.take(input, from.answer());
        if (answer.isPresent()) {
            return answer.get();
        }
        if (from.condition() != null) {
            return recorded.condition(input, from.condition());
        }
        return from.medication() != null
                ? recorded.medication(input, from.medication())
                : Lacking.of(input, "missing", input.label() + " is not answered in the profile.");
    }

    private Taken age(Input input) {
        Person person = snapshot.person();
        OptionalInt age = person.ageOn(snapshot.asOf().atZone(person.zone()).toLocalDate());
        if (age.isEmpty()) {
            return Lacking.of(input, "missing", "The birth date is not known.");
        }
        Problem refusal = Domain.refusal(input, age.getAsInt());
        return refusal == null ? ofPerson(input, age.getAsInt()) : new Lacking(refusal);
    }

    private Taken region(Input input) {
        String country = snapshot.person().country();
        return country.isEmpty()
                ? Lacking.of(input, "missing", "The country is not known.")
                : ofPerson(input, NORTH_AMERICA.contains(country) ? 0 : 1);
    }

    private Taken sex(Input input) {
        int index = input.choices().indexOf(snapshot.person().sex().code());
        return index >= 0
                ? ofPerson(input, index)
                : Lacking.of(
                        input,
                        "missing",
                        "The equation exists for %s only; the profile says %s."
                                .formatted(
                                        String.join(" and ", input.choices()),
                                        snapshot.person().sex().code()));
    }

    private static Used ofPerson(Input input, double value) {
        return Used.of(
                new InputUsed(input.name(), value, Domain.shown(input, value), Fact.State.MEASURED, null, "person"));
    }
}
