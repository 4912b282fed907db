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

/** Takes a model's inputs from one profile. What is not there is named, never filled in. */
final class ProfileInputs {
    private final ProfileSnapshot snapshot;
    private final MeasuredInputs measured;
    private final AnsweredInputs answered;
    private final RecordedInputs recorded;
    private final Eligibility eligibility;

    ProfileInputs(ProfileSnapshot snapshot, Map<String, Assessment> earlier, Concepts concepts) {
        this.snapshot = snapshot;
        this.measured = new MeasuredInputs(snapshot, earlier);
        this.answered = new AnsweredInputs(snapshot, concepts);
        this.recorded = new RecordedInputs(snapshot, concepts);
        this.eligibility = new Eligibility(snapshot, concepts);
    }

    Gathered gather(Manifest manifest) {
        Gathered gathered =
                Gathered.of(manifest.inputs().stream().map(this::take).toList());
        for (Exclusion exclusion : manifest.notFor()) {
            eligibility.check(exclusion, gathered);
        }
        return gathered;
    }

    private Taken take(Input input) {
        From from = input.from();
        if (from.person() != null) {
            return from.person().equals("age") ? age(input) : sex(input);
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
