package io.epione.assistant.ingest;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers, and for whom.
 *
 * @param client a patient's own deliveries count as one source however they sign in; others go by their subject
 */
public record Sender(PatientId patient, String client) {
    /** The client of whatever a patient delivers themselves. */
    static final String SELF = "self";

    /**
     * The current caller, who may deliver for that person; refused by a {@link Problem} otherwise.
     *
     * @param patient null for the caller's own profile
     */
    public static Sender of(Access access, @Nullable String patient) {
        Caller caller = access.caller();
        PatientId target = target(caller, patient);
        access.requirePush(target);
        return new Sender(target, caller.is(Role.PATIENT) ? SELF : caller.subject());
    }

    private static PatientId target(Caller caller, @Nullable String patient) {
        if (patient != null) {
            if (!PatientId.isValid(patient)) {
                throw Problem.notFound();
            }
            return new PatientId(patient);
        }
        if (!caller.is(Role.PATIENT)) {
            throw Problem.badRequest(
                    "Whose data is it?", new Problem.Field("patient", "missing", "Name the patient by ?patient=."));
        }
        return caller.patient();
    }
}
