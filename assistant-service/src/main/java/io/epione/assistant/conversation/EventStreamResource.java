package io.epione.assistant.conversation;

import io.epione.assistant.access.Access;
import io.epione.assistant.access.Caller;
import io.epione.profile.person.PatientId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The events of one conversation as they happen. The event id is the sequence number: a client that comes back with the
 * last one it saw misses nothing. Its own virtual thread writes each stream, so that a slow reader holds up nobody else.
 */
@Path("/api/conversations/{id}/events")
class EventStreamResource {
    private static final long HEARTBEAT_MILLIS = 15_000;
    private static final long WRITE_SECONDS = 30;
    /** After this the client comes back with a token that is looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Access access;
    private final Conversations conversations;
    private final LiveStreams streams;
    private final EventWriter writer;
    private final Clock clock;

    EventStreamResource(
            Access access, Conversations conversations, LiveStreams streams, EventWriter writer, Clock clock) {
        this.access = access;
        this.conversations = conversations;
        this.streams = streams;
        this.writer = writer;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RunOnVirtualThread
    public void events(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Caller caller = access.caller();
        UUID conversation = ConversationResource.own(caller, conversations, id);
        try (sink;
                LiveStream stream = streams.open(caller.subject(), conversation, number(lastEventId))) {
            follow(caller.patient(), stream, sink, sse);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is not a number asks for everything: too much is better than too little. */
    private static long number(@Nullable String lastEventId) {
        if (lastEventId == null || !lastEventId.matches("\\d{1,18}")) {
            return 0;
        }
        return Long.parseLong(lastEventId);
    }

    private void follow(PatientId patient, LiveStream stream, SseEventSink sink, Sse sse) throws InterruptedException {
        Instant until = clock.instant().plus(LONGEST);
        boolean alive = write(sink, sse.newEventBuilder().comment("open").build());
        alive = alive && replay(patient, stream, sink, sse);
        while (alive && !stream.closed() && clock.instant().isBefore(until)) {
            alive = switch (stream.await(HEARTBEAT_MILLIS)) {
                case null ->
                    write(sink, sse.newEventBuilder().comment("still here").build());
                case LiveStream.Signal.News _ -> replay(patient, stream, sink, sse);
                case LiveStream.Signal.Doing(ChatEvents.Status status) -> write(sink, writer.status(sse, status));
            };
        }
    }

    private boolean replay(PatientId patient, LiveStream stream, SseEventSink sink, Sse sse) {
        List<Conversations.Shown> page;
        do {
            page = conversations.after(patient, stream.conversation(), stream.seen());
            for (Conversations.Shown shown : page) {
                if (!shown.kind().equals("patient") && !write(sink, writer.stored(sse, shown))) {
                    return false;
                }
                stream.sent(shown.seq());
            }
        } while (!page.isEmpty());
        return true;
    }

    /** False when nobody reads any more, or too slowly. */
    private static boolean write(SseEventSink sink, OutboundSseEvent event) {
        if (sink.isClosed()) {
            return false;
        }
        try {
            sink.send(event)
                    .toCompletableFuture()
                    .orTimeout(WRITE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return true;
        } catch (CompletionException | IllegalStateException e) {
            return false;
        }
    }
}
