package io.epione.policies.triage;

import io.epione.policies.triage.DialogContext.Stated;
import io.epione.policies.understanding.PersonSaid;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who a judgement is about, as far as anybody said. What the caller states comes first, then the text, then the profile.
 *
 * @param subject {@code self}, {@code child} or {@code other}
 * @param holder whether the profile is this person's
 */
record About(String subject, boolean holder, PersonSaid said) {
    private static final double FERTILE_FROM = 11;
    private static final double FERTILE_UNTIL = 56;
    private static final double GROWN_UP = 16;

    static About of(
            String subject, boolean holder, Stated stated, PersonSaid text, @Nullable Person person, Instant now) {
        PersonSaid caller =
                new PersonSaid(stated.age(), stated.sex(), false, stated.pregnant(), stated.postpartum(), null);
        PersonSaid said = caller.or(text);
        return new About(subject, holder, person == null ? said : said.or(recorded(person, now)));
    }

    /** With what is known besides; a pregnancy or a birth that is on record stands against a text that denies it. */
    About knowing(PersonSaid known) {
        PersonSaid first = new PersonSaid(null, null, false, known.pregnant(), known.postpartum(), null);
        return new About(subject, holder, first.or(said));
    }

    private static PersonSaid recorded(Person person, Instant now) {
        Double age = person.birthDate() == null
                ? null
                : ChronoUnit.DAYS.between(
                                person.birthDate(), now.atZone(person.zone()).toLocalDate())
                        / 365.2425;
        String sex = person.sex() == Sex.UNKNOWN ? null : person.sex().code();
        return new PersonSaid(age, sex, false, null, null, null);
    }

    /** The words of conditions that are no functions. */
    Map<String, Object> variables(boolean saysPregnant, boolean saysPostpartum) {
        double age = said.age() == null ? Double.NaN : said.age();
        boolean unknown = Double.isNaN(age);
        boolean pregnant = saysPregnant || Boolean.TRUE.equals(said.pregnant());
        Map<String, Object> variables = new HashMap<>();
        variables.put("age", age);
        variables.put("age_unknown", unknown);
        variables.put("infant", unknown ? said.infantWord() : age < 1);
        variables.put("child", unknown ? said.infantWord() || subject.equals("child") : age < GROWN_UP);
        variables.put("sex", said.sex() == null ? "unknown" : said.sex());
        variables.put("pregnant", pregnant);
        variables.put("maybe_pregnant", pregnant || (!Boolean.FALSE.equals(said.pregnant()) && fertile(age)));
        variables.put("postpartum", saysPostpartum || Boolean.TRUE.equals(said.postpartum()));
        variables.put("weeks", said.weeks() == null ? Double.NaN : said.weeks());
        variables.put("subject", subject);
        variables.put("holder", holder);
        return variables;
    }

    /** The same person with what else is said; the newer word counts. */
    About saying(PersonSaid more) {
        return new About(subject, holder, more.or(said));
    }

    /** Whether a pregnancy is not out of the question by age and sex. */
    boolean fertile() {
        return fertile(said.age() == null ? Double.NaN : said.age());
    }

    private boolean fertile(double age) {
        boolean sex = said.sex() == null || !said.sex().equals("male");
        boolean years = Double.isNaN(age)
                ? !said.infantWord() && !subject.equals("child")
                : age >= FERTILE_FROM && age < FERTILE_UNTIL;
        return sex && years;
    }
}
