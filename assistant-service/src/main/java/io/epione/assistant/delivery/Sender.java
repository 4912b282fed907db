package io.epione.assistant.delivery;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.PatientLimit;
import io.epione.assistant.http.Problem;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers, and for whom.
 *
 * @param client a patient's own deliveries count as one source however they sign in; others go by their subject
 */
public record Sender(Person person, String client) {
    /** The client of whatever a patient delivers themselves. */
    public static final String SELF = "self";

    /** The client of a person's Nightscout uploaders. */
    public static final String UPLOADER = "uploader";

    private static final Set<String> OWN = Set.of(SELF, UPLOADER);

    /**
     * The current caller, who may deliver for that person; refused by a {@link Problem} otherwise.
     *
     * @param patient null for the caller's own profile
     */
    public static Sender of(Access access, PatientLimit limit, @Nullable String patient) {
        return of(access, limit, access.requirePush(target(access, patient)));
    }

    /** The current caller, who may deliver for the person of a scope that {@link Access#delivered} gave. */
    public static Sender of(Access access, PatientLimit limit, ConsentedScope delivered) {
        return of(access, limit, access.person(delivered));
    }

    private static Sender of(Access access, PatientLimit limit, Person person) {
        Caller caller = access.caller();
        limit.take(person.id().value());
        if (!caller.is(Role.PATIENT) && isOwn(caller.subject())) {
            throw Problem.forbidden("This client bears a name that stands for the person's own deliveries.");
        }
        return new Sender(person, client(caller));
    }

    /** As whom a caller delivers. */
    public static String client(Caller caller) {
        return caller.is(Role.PATIENT) ? SELF : caller.subject();
    }

    public PatientId patient() {
        return person.id();
    }

    /** Refuses who asks for what only the person's own deliveries have. */
    public void requireOwn(boolean asked) {
        if (asked && !client.equals(SELF)) {
            throw Problem.forbidden("Only a person's own delivery is told in their chat.");
        }
    }

    /** Whether a client is the person themselves, by whatever they deliver. */
    public static boolean isOwn(String client) {
        return OWN.contains(client);
    }

    /** Whom the current caller names; 404 where the text can be nobody's name. */
    public static PatientId target(Access access, @Nullable String patient) {
        Caller caller = access.caller();
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
