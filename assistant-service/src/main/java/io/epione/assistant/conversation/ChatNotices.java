package io.epione.assistant.conversation;

import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Says something in a person's chat that answers no turn. Takes part in the caller's transaction. */
@ApplicationScoped
public class ChatNotices {
    private final Conversations conversations;
    private final Clock clock;

    ChatNotices(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    /**
     * Into the newest conversation, which is made when there is none.
     *
     * @param reply the JSON text of a reply in that conversation
     */
    public void show(PatientId patient, Function<UUID, String> reply) {
        UUID conversation = conversations.newest(patient).orElseGet(() -> conversations.create(patient));
        conversations.show(
                patient,
                conversation,
                clock.instant(),
                List.of(new Conversations.Showing("reply", reply.apply(conversation))));
    }
}
