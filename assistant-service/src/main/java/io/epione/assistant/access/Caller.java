package io.epione.assistant.access;

import io.epione.profile.person.PatientId;
import java.util.Set;

/**
 * Who makes a request.
 *
 * @param subject the token's subject; of a patient also the identifier of the profile, of a vendor its client
 * @param name how the caller is shown to others
 */
public record Caller(String subject, String name, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The caller's own profile; only meaningful for patients. */
    public PatientId patient() {
        return new PatientId(subject);
    }
}
