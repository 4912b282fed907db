package io.epione.assistant.access;

import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Access by the role of the token, the person's grants and the person's consents. Thread-safe. */
@ApplicationScoped
class RoleBasedAccess implements Access {
    private static final String SYSTEM = "system";
    /** A person's right to see and take everything that is stored of them does not depend on their consents. */
    private static final String EXPORT = "export";

    private final CurrentCaller current;
    private final People people;
    private final RememberedPeople remembered;
    private final Consents consents;
    private final Grants grants;
    private final Minors minors;
    private final AuditTrail audit;

    @Inject
    RoleBasedAccess(
            CurrentCaller current,
            People people,
            RememberedPeople remembered,
            Consents consents,
            Grants grants,
            Minors minors,
            AuditTrail audit) {
        this.current = current;
        this.people = people;
        this.remembered = remembered;
        this.consents = consents;
        this.grants = grants;
        this.minors = minors;
        this.audit = audit;
    }

    @Override
    public Caller caller() {
        return current.get();
    }

    @Override
    public ConsentedScope own(String purpose) {
        Caller caller = caller();
        Person person = self(caller);
        Set<DataCategory> open =
                EXPORT.equals(purpose) ? EnumSet.allOf(DataCategory.class) : consents.categories(person.id());
        return scope(person.id(), caller, Role.PATIENT, purpose, open);
    }

    /** The caller's own profile, made at the first use of a token that nobody knew before. */
    private Person self(Caller caller) {
        return self(caller, people.find(checked(caller)));
    }

    private Person self(Caller caller, Optional<Person> known) {
        return known.orElseGet(() -> people.createIfAbsent(current.newPerson(caller)));
    }

    private static PatientId checked(Caller caller) {
        if (!caller.is(Role.PATIENT)) {
            throw Problem.forbidden("Only a patient has a profile of their own.");
        }
        if (!PatientId.isValid(caller.subject())) {
            throw Problem.forbidden("The subject of your token cannot name a profile.");
        }
        return caller.patient();
    }

    @Override
    public ConsentedScope over(PatientId patient, String purpose) {
        Caller caller = caller();
        if (isSelf(caller, patient)) {
            return own(purpose);
        }
        Person person = people.find(patient).orElseThrow(Problem::notFound);
        Set<DataCategory> open = consents.categories(patient);
        if (caller.is(Role.CARE_TEAM)) {
            return scope(patient, caller, Role.CARE_TEAM, purpose, open);
        }
        Grant grant = careGrant(caller, person).orElseThrow(Problem::notFound);
        open.retainAll(grant.categories());
        return scope(patient, caller, Role.CAREGIVER, purpose, open);
    }

    private static boolean isSelf(Caller caller, PatientId patient) {
        return caller.is(Role.PATIENT) && caller.subject().equals(patient.value());
    }

    /** A guardian's grant ends by itself when the minor has grown up. */
    private Optional<Grant> careGrant(Caller caller, Person person) {
        if (!caller.is(Role.CAREGIVER)) {
            return Optional.empty();
        }
        return guardianGrant(caller, person).or(() -> grants.find(person.id(), caller.subject(), Grant.Kind.CAREGIVER));
    }

    private Optional<Grant> guardianGrant(Caller caller, Person person) {
        return minors.isMinor(person)
                ? grants.find(person.id(), caller.subject(), Grant.Kind.GUARDIAN)
                : Optional.empty();
    }

    @Override
    public ConsentedScope system(PatientId patient, String purpose) {
        audit.record(patient, SYSTEM, "Epione", SYSTEM, purpose);
        return new ConsentedScope(patient, SYSTEM, purpose, consents.categories(patient));
    }

    @Override
    public boolean isWhole(ConsentedScope scope) {
        return scope.categories().equals(consents.categories(scope.patient()));
    }

    @Override
    public ConsentedScope heldBack(PatientId patient) {
        Caller caller = caller();
        boolean careTeam = caller.is(Role.CARE_TEAM);
        if (!careTeam && !caller.is(Role.OPERATOR)) {
            throw Problem.notFound();
        }
        return scope(
                patient, caller, careTeam ? Role.CARE_TEAM : Role.OPERATOR, "quarantine", consents.categories(patient));
    }

    @Override
    public Person self() {
        return delivering(caller());
    }

    private Person delivering(Caller caller) {
        return self(caller, remembered.find(checked(caller)));
    }

    @Override
    public Person requirePush(PatientId patient) {
        Caller caller = caller();
        if (isSelf(caller, patient)) {
            return delivering(caller);
        }
        Optional<Person> person = remembered.find(patient);
        if (caller.is(Role.VENDOR) && !(person.isPresent() && isGranted(patient, caller))) {
            throw Problem.forbidden("Nobody of that name has granted you to deliver for them.");
        }
        if (!caller.is(Role.VENDOR) && !caller.is(Role.CARE_TEAM)) {
            throw Problem.notFound();
        }
        return person.orElseThrow(Problem::notFound);
    }

    @Override
    public ConsentedScope delivered(PatientId patient, String purpose) {
        requirePush(patient);
        Caller caller = caller();
        if (isSelf(caller, patient)) {
            return own(purpose);
        }
        Role role = caller.is(Role.VENDOR) ? Role.VENDOR : Role.CARE_TEAM;
        return scope(patient, caller, role, purpose, consents.categories(patient));
    }

    private boolean isGranted(PatientId patient, Caller caller) {
        return grants.find(patient, caller.subject(), Grant.Kind.VENDOR).isPresent();
    }

    @Override
    public Person person(ConsentedScope scope) {
        return people.find(scope.patient()).orElseThrow(Problem::notFound);
    }

    /** The person whose rights the caller exercises: the caller's own, or those of a minor in the caller's charge. */
    Person inChargeOf(Optional<PatientId> minor) {
        Caller caller = caller();
        if (minor.isEmpty() || isSelf(caller, minor.get())) {
            return self(caller);
        }
        Person person = people.find(minor.get()).orElseThrow(Problem::notFound);
        if (!caller.is(Role.CAREGIVER) || guardianGrant(caller, person).isEmpty()) {
            throw Problem.notFound();
        }
        return person;
    }

    /** As {@link #inChargeOf}, for what changes something: a minor does not decide alone. */
    Person mayDecideFor(Optional<PatientId> minor) {
        Person person = inChargeOf(minor);
        if (isSelf(caller(), person.id()) && minors.isMinor(person)) {
            throw Problem.forbidden("Until you are " + Minors.AGE + ", your guardian decides on this.");
        }
        return person;
    }

    @Override
    public PatientId changes(@Nullable String minor, String what) {
        PatientId patient = mayDecideFor(Named.optional(minor)).id();
        audit.recordChange(patient, caller(), what);
        return patient;
    }

    private ConsentedScope scope(
            PatientId patient, Caller caller, Role role, String purpose, Set<DataCategory> categories) {
        audit.record(patient, caller.subject(), caller.name(), role.code(), purpose);
        return new ConsentedScope(patient, caller.subject(), purpose, categories);
    }
}
