package io.epione.assistant.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person's own conversations and what was said in them. */
@Path("/api/conversations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConversationResource {
    private final Access access;
    private final Conversations conversations;
    private final ObjectMapper json;

    ConversationResource(Access access, Conversations conversations, ObjectMapper json) {
        this.access = access;
        this.conversations = conversations;
        this.json = json;
    }

    /** Something said, by whom and when. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            long seq,
            String kind,
            Instant at,
            @Nullable String text,
            @Nullable JsonNode reply,
            ChatEvents.@Nullable Author author) {}

    @POST
    public Response create() {
        UUID id = conversations.create(owner(access.caller()));
        return Response.created(URI.create("/api/conversations/" + id))
                .entity(Map.of("id", id))
                .build();
    }

    @GET
    public Map<String, List<Conversations.Listed>> list() {
        return Map.of("items", conversations.list(owner(access.caller())));
    }

    @GET
    @Path("/{id}/turns")
    public Map<String, List<Item>> turns(@PathParam("id") String id) {
        Caller caller = access.caller();
        UUID conversation = own(caller, conversations, id);
        List<Item> items = new ArrayList<>();
        long seen = 0;
        List<Conversations.Shown> page;
        do {
            page = conversations.after(caller.patient(), conversation, seen);
            for (Conversations.Shown shown : page) {
                item(shown, items);
                seen = shown.seq();
            }
        } while (!page.isEmpty());
        return Map.of("items", items);
    }

    private static PatientId owner(Caller caller) {
        if (!caller.is(Role.PATIENT)) {
            throw Problem.forbidden("Only patients have conversations.");
        }
        return caller.patient();
    }

    /** The caller's conversation of this identifier; everything else looks as if it did not exist. */
    static UUID own(Caller caller, Conversations conversations, String id) {
        UUID conversation;
        try {
            conversation = UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
        if (!caller.is(Role.PATIENT) || !conversations.exists(caller.patient(), conversation)) {
            throw Problem.notFound();
        }
        return conversation;
    }

    private void item(Conversations.Shown shown, List<Item> items) {
        try {
            switch (shown.kind()) {
                case "patient" -> {
                    ChatEvents.Said said = json.readValue(shown.body(), ChatEvents.Said.class);
                    items.add(new Item(shown.seq(), "patient", shown.at(), said.text(), null, null));
                }
                case "reply" ->
                    items.add(new Item(shown.seq(), "assistant", shown.at(), null, json.readTree(shown.body()), null));
                case "human" -> {
                    ChatEvents.Human human = json.readValue(shown.body(), ChatEvents.Human.class);
                    items.add(new Item(shown.seq(), "human", shown.at(), human.text(), null, human.author()));
                }
                default -> {
                    // The states of escalations are events of the stream, not things that were said.
                }
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored event cannot be read", e);
        }
    }
}
