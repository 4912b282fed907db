package io.epione.assistant.demo;

import io.epione.profile.observation.Code;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One generated person: who they are, what is recorded of them, and how their days go. Read from
 * {@code demo/people.yaml}.
 *
 * @param glucose null for somebody without a glucose sensor
 * @param vitals measured at home every so many days
 */
record DemoPerson(
        String id,
        String name,
        LocalDate birthDate,
        String sex,
        String zone,
        String country,
        List<String> vendors,
        @Nullable Glucose glucose,
        Watch watch,
        List<Vital> vitals,
        List<Condition> conditions,
        List<Medicine> medications,
        List<Allergy> allergies,
        List<Answer> answers,
        List<Lab> labs) {
    DemoPerson {
        vendors = List.copyOf(vendors);
        vitals = List.copyOf(vitals);
        conditions = List.copyOf(conditions);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        answers = List.copyOf(answers);
        labs = List.copyOf(labs);
    }

    /**
     * How the glucose of somebody runs, in mg/dL.
     *
     * @param base between meals
     * @param dawn how much higher the early morning is
     * @param mealRise per 50 g of carbohydrates
     * @param noise standard deviation of what has no cause
     * @param lows the share of nights with a low
     */
    record Glucose(double base, double dawn, double mealRise, double noise, double lows) {}

    /** What a watch sees: beats a minute at rest, steps a day, hours of sleep. */
    record Watch(double restingHeartRate, double steps, double sleepHours) {}

    /** A measure taken at home, around a value. */
    record Vital(String measure, double around, double spread, int everyDays) {}

    /** A diagnosis in SNOMED CT. */
    record Condition(String snomed, String display, LocalDate since) {}

    /** A medicine in RxNorm, as its label has it. */
    record Medicine(String rxnorm, String display, String instruction, LocalDate since) {}

    /** An allergy in SNOMED CT. */
    record Allergy(String snomed, String display, String criticality, List<String> reactions) {
        Allergy {
            reactions = List.copyOf(reactions);
        }
    }

    /** A question in LOINC, answered in SNOMED CT. */
    record Answer(String loinc, String question, String snomed, String display, int daysAgo) {}

    /** A value of a laboratory, so many days before the first start. */
    record Lab(String measure, double value, int daysAgo) {}

    Person asPerson() {
        return new Person(new PatientId(id), name, birthDate, Sex.of(sex), zoneId(), country, true);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    static Code snomed(String code, String display) {
        return new Code(Code.SNOMED, code, display);
    }
}
