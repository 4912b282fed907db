package io.epione.assistant.reply.writer;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;

/** The consent as the person gave it, off until then. */
@ApplicationScoped
class LoggedConsent implements PersonsConsent {
    private static final String USE = "language-model";

    private final Consents consents;
    private final Access access;

    LoggedConsent(Consents consents, Access access) {
        this.consents = consents;
        this.access = access;
    }

    @Override
    public boolean given(PatientId patient) {
        if (!consents.allows(patient, Purpose.LLM)) {
            return false;
        }
        access.over(patient, USE);
        return true;
    }
}
