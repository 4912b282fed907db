package io.epione.assistant.access;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides who may read whom. Every scope it hands out has left an audit row. What the caller may not
 * see is answered like what does not exist: by {@code Problem.notFound()}.
 */
public interface Access {
    /** The caller of the current request. */
    Caller caller();

    /** The scope of a patient over the own profile; 403 for callers who are not patients. */
    ConsentedScope own(String purpose);

    /** The caller's scope over a person: the own profile, a grant, or the care team's right. */
    ConsentedScope over(PatientId patient, String purpose);

    /**
     * The caller's scope over whom a request names: the own profile where it names nobody. A text that is no identifier
     * names nobody who exists.
     */
    default ConsentedScope named(@Nullable String patient, String purpose) {
        return patient == null ? own(purpose) : over(Named.patient(patient), purpose);
    }

    /**
     * The caller's scope over a person for whom the caller delivers, to find what to take back of it; refused as
     * {@link #requirePush} refuses.
     */
    ConsentedScope delivered(PatientId patient, String purpose);

    /** For jobs that judge stored data; the person's consents apply, the actor is {@code system}. */
    ConsentedScope system(PatientId patient, String purpose);

    /**
     * Whether a scope opens everything that the person has open. Who sees less gets answers that rest on less; they are no
     * facts of the person.
     */
    boolean isWhole(ConsentedScope scope);

    /** The caller's scope over what of a person was held back; for operators and the care team, else 404. */
    ConsentedScope heldBack(PatientId patient);

    /**
     * Whether the caller may deliver data for a person: the person, a vendor with a grant, the care team; else 404. A
     * vendor is told 403, the same for who did not grant it and who does not exist.
     *
     * @return that person
     */
    Person requirePush(PatientId patient);

    /** The caller, made known where nobody knew them; 403 for callers who are not patients. Nothing is read by it. */
    Person self();

    /**
     * The person for whom the caller may change something: themselves, or a minor in their charge. Leaves a row in the
     * access log, in the running transaction.
     *
     * @param minor null for the caller's own profile
     * @param what the change, such as {@code genome-destroyed}
     */
    PatientId changes(@Nullable String minor, String what);

    /** The person of a scope. */
    Person person(ConsentedScope scope);
}
