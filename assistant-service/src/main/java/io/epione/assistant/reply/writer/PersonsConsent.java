package io.epione.assistant.reply.writer;

import io.epione.profile.person.PatientId;

/** Whether a person lets a language model word what they read. */
interface PersonsConsent {
    /** Asked each time before something is sent; a yes leaves a row in the person's access log. */
    boolean given(PatientId patient);
}
