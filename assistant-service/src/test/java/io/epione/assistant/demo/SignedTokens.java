package io.epione.assistant.demo;

import io.epione.assistant.access.Role;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Real signed tokens for tests, of any role and subject. */
@ApplicationScoped
public class SignedTokens {
    private final DemoTokens tokens;
    private final People people;

    @Inject
    SignedTokens(DemoTokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    /** A token of anybody. */
    public String of(Role role, String subject) {
        return tokens.sign(subject, "Name of " + subject, role);
    }

    /** A token of a vendor with these scopes alone. */
    public String vendor(String client, String scope) {
        return tokens.vendor(client, "Name of " + client, scope);
    }

    /** A token of a patient of 50 years, who is stored too. */
    public String patient(String subject) {
        return patient(subject, LocalDate.of(1976, 1, 1));
    }

    /** A token of a patient, who is stored too. */
    public String patient(String subject, LocalDate birthDate) {
        people.createIfAbsent(
                new Person(new PatientId(subject), subject, birthDate, Sex.FEMALE, ZoneOffset.UTC, "PT", false));
        return of(Role.PATIENT, subject);
    }
}
