package io.epione.assistant.escalation;

import io.epione.policies.disposition.Disposition;
import io.epione.profile.person.PatientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the loop to the care team writes into a person's chat. Takes part in the caller's transaction. */
public interface Feed {
    /**
     * A message of a person of the care team.
     *
     * @param conversation null for the person's newest conversation, which is made when there is none
     */
    void human(
            PatientId patient,
            @Nullable UUID conversation,
            String text,
            String authorName,
            String authorRole,
            UUID escalationId);

    /**
     * An escalation that stored data has opened or raised, into the person's newest conversation. Its headline stays on
     * the screen where the disposition asks for that.
     *
     * @param text everything the person reads, word for word
     */
    void raised(PatientId patient, UUID escalationId, String status, Disposition disposition, String text);

    /** A new state of an escalation, in words the person reads. */
    void escalation(
            PatientId patient,
            @Nullable UUID conversation,
            UUID escalationId,
            String status,
            String level,
            boolean crisis,
            String text);
}
