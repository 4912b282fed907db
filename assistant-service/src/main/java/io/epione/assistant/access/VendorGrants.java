package io.epione.assistant.access;

import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Lets vendors deliver for people who were generated with that grant. Thread-safe. */
@ApplicationScoped
public class VendorGrants {
    private final Grants grants;

    @Inject
    VendorGrants(Grants grants) {
        this.grants = grants;
    }

    /** Takes part in the running transaction. */
    public void allow(PatientId patient, String vendor) {
        grants.put(patient, vendor, Grant.Kind.VENDOR, Set.of(), patient.value());
    }
}
