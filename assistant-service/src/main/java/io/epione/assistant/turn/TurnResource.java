package io.epione.assistant.turn;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.assistant.access.Role;
import io.epione.assistant.conversation.ChatEvents;
import io.epione.assistant.conversation.EventWriter;
import io.epione.assistant.conversation.LiveStreams;
import io.epione.assistant.http.Problem;
import io.epione.assistant.http.Silenced;
import io.epione.assistant.triage.TurnText;
import io.epione.policies.wording.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes turns in and answers them, as one JSON reply or as a stream of states with the reply at its end. */
@Path("/api/conversations/{id}/turns")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TurnResource {
    private static final Logger LOG = Logger.getLogger(TurnResource.class);
    private static final int LONGEST_NAME = 100;

    private final Access access;
    private final PromptTurns turns;
    private final LiveStreams streams;
    private final EventWriter writer;
    private final Wording wording;
    private final Clock clock;

    TurnResource(
            Access access, PromptTurns turns, LiveStreams streams, EventWriter writer, Wording wording, Clock clock) {
        this.access = access;
        this.turns = turns;
        this.streams = streams;
        this.writer = writer;
        this.wording = wording;
        this.clock = clock;
    }

    /** What a client sends. */
    record Sent(@Nullable String text, @Nullable String clientTurnId) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public String turn(@PathParam("id") String id, @Nullable Sent sent) {
        Turn turn = turn(id, sent, false);
        return turns.answer(turn, key -> streams.status(turn.conversation(), status(turn, key)));
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.5") // a caller that names no type gets JSON
    public void stream(@PathParam("id") String id, @Nullable Sent sent, @Context SseEventSink sink, @Context Sse sse) {
        Turn turn = turn(id, sent, true);
        String reply = turns.answer(turn, key -> {
            ChatEvents.Status status = status(turn, key);
            streams.status(turn.conversation(), status);
            send(sink, () -> writer.status(sse, status));
        });
        try (sink) {
            send(sink, () -> writer.reply(sse, reply));
        }
    }

    private interface Make {
        jakarta.ws.rs.sse.OutboundSseEvent event();
    }

    /** A reader who has gone does not stop the turn: it is stored, and waits for the same clientTurnId. */
    private static void send(SseEventSink sink, Make make) {
        try {
            if (!sink.isClosed()) {
                sink.send(make.event()).toCompletableFuture().join();
            }
        } catch (RuntimeException e) {
            LOG.debugf("Nobody reads the stream of a turn any more: %s", Silenced.of(e));
        }
    }

    private ChatEvents.Status status(Turn turn, String key) {
        return new ChatEvents.Status(turn.id(), wording.text(key, Map.of()));
    }

    private Turn turn(String id, @Nullable Sent sent, boolean nameNeeded) {
        Caller caller = access.caller();
        if (!caller.is(Role.PATIENT)) {
            throw Problem.notFound();
        }
        if (sent == null) {
            throw Problem.badRequest("Send a JSON object with a text.");
        }
        String text = TurnText.accept(sent.text());
        String name = sent.clientTurnId();
        if ((nameNeeded && name == null) || (name != null && !named(name))) {
            throw Problem.unprocessable(
                    "The clientTurnId is missing or malformed.",
                    List.of(new Problem.Field(
                            "/clientTurnId", "malformed", "A name of 1 to 100 characters, new for each turn.")));
        }
        return new Turn(caller.patient(), conversation(id), UUID.randomUUID(), name, text, clock.instant());
    }

    /** Without what a database does not take. */
    private static boolean named(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.codePoints()
                        .noneMatch(point ->
                                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    }

    private static UUID conversation(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
