package io.epione.assistant.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Writes events in the form of the stream: name, sequence as id, and JSON in one line. */
@ApplicationScoped
public class EventWriter {
    private final ObjectMapper json;

    EventWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Prepared words about what is being done; without an id, since it is not replayed. */
    public OutboundSseEvent status(Sse sse, ChatEvents.Status status) {
        try {
            return event(sse, "status", json.writeValueAsString(status)).build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a status cannot be written", e);
        }
    }

    /** The reply to a turn, as it was stored. */
    public OutboundSseEvent reply(Sse sse, String reply) {
        return event(sse, "reply", reply).build();
    }

    OutboundSseEvent stored(Sse sse, Conversations.Shown shown) {
        return event(sse, shown.kind(), shown.body())
                .id(Long.toString(shown.seq()))
                .build();
    }

    private static OutboundSseEvent.Builder event(Sse sse, String name, String data) {
        return sse.newEventBuilder().name(name).data(String.class, data);
    }
}
