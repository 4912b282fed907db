package io.epione.assistant.context;

import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.policies.triage.DialogContext.Stated;
import io.epione.policies.triage.DialogContext.Trigger;
import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.TextReader;
import io.epione.policies.understanding.Understood;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the context of a judgement from a turn (hop 7). The snapshot it is given was read through a consented scope, so
 * what the person does not open is marked withheld in it and absent from the judgement. Thread-safe.
 */
@ApplicationScoped
public class ContextAssembler {
    private final TextReader reader;

    ContextAssembler(TextReader reader) {
        this.reader = reader;
    }

    /** A turn of somebody whose profile could be read. */
    public DialogContext assemble(String text, List<EarlierTurn> earlier, ProfileSnapshot snapshot) {
        Person person = snapshot.person();
        Stated stated = aboutTheHolder(text)
                ? new Stated(
                        age(person, snapshot.asOf()),
                        person.sex() == Sex.UNKNOWN ? null : person.sex().code(),
                        null,
                        null,
                        country(person),
                        null,
                        List.of(),
                        List.of())
                : new Stated(null, null, null, null, country(person), null, List.of(), List.of());
        return DialogContext.of(Trigger.TURN, text, earlier, stated, snapshot, snapshot.asOf());
    }

    /** A turn of somebody whose profile could not be read: all of it is unknown, and judged at its worst. */
    public DialogContext blind(String text, Instant now) {
        return DialogContext.of(Trigger.TURN, text, List.of(), Stated.nothing(), null, now);
    }

    /** Whether nobody else is spoken of, so that age and sex of the holder may be taken for those of the text. */
    private boolean aboutTheHolder(String text) {
        Understood understood = reader.understand(text);
        return !understood.caseDescription()
                && understood.findings().stream().allMatch(finding -> finding.subject() == Finding.Subject.SELF);
    }

    private static @Nullable String country(Person person) {
        return person.country().isEmpty() ? null : person.country();
    }

    /** Years with the months as fraction, since the age of small children decides. */
    private static @Nullable Double age(Person person, Instant now) {
        LocalDate birth = person.birthDate();
        LocalDate today = LocalDate.ofInstant(now, person.zone());
        if (birth == null || birth.isAfter(today)) {
            return null;
        }
        Period age = Period.between(birth, today);
        return age.getYears() + age.getMonths() / 12.0;
    }
}
