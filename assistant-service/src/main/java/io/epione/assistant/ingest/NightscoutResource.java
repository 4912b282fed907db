package io.epione.assistant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Nightscout v1 interface, so that existing uploaders and followers work. A patient's client signs in by
 * {@code api-secret}, by {@code token} in the address, or by a bearer token. Which queries there are stands at
 * {@link NightscoutFind}.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NightscoutResource {
    private static final String KIND = "{kind:(entries|treatments|devicestatus)(\\.json)?}";
    private static final String TYPE = "type";

    private final Access access;
    private final NightscoutDocuments documents;
    private final NightscoutWriter writer;

    NightscoutResource(Access access, NightscoutDocuments documents, NightscoutWriter writer) {
        this.access = access;
        this.documents = documents;
        this.writer = writer;
    }

    /** Takes readings, treatments or device states; answers with them as they are stored. */
    @POST
    @Path(KIND)
    @Consumes(MediaType.WILDCARD)
    public ArrayNode push(
            @PathParam("kind") String kind, @HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        return writer.add(access.self(), NightscoutCollection.of(kind), key, body);
    }

    /** Takes documents that replace those with their {@code _id}. One object is answered with one. */
    @PUT
    @Path(KIND)
    @Consumes(MediaType.WILDCARD)
    public JsonNode put(
            @PathParam("kind") String kind, @HeaderParam("Idempotency-Key") @Nullable String key, byte[] body) {
        ArrayNode stored = writer.replace(access.own("push"), NightscoutCollection.of(kind), key, body);
        return stored.size() == 1 ? stored.get(0) : stored;
    }

    /** Documents, newest first. */
    @GET
    @Path(KIND)
    public ArrayNode list(@PathParam("kind") String kind, @Context UriInfo uri) {
        return answer(NightscoutCollection.of(kind), NightscoutFind.of(uri.getQueryParameters()));
    }

    /** Readings of one type, the newest one ({@code current}), or the one with an identifier. */
    @GET
    @Path("entries/{spec}")
    public ArrayNode entries(@PathParam("spec") String spec, @Context UriInfo uri) {
        NightscoutFind query = NightscoutFind.of(uri.getQueryParameters());
        String name = spec.replaceFirst("\\.json$", "");
        return answer(
                NightscoutCollection.ENTRIES,
                name.equals("current") ? new NightscoutFind(1, query.conditions()) : of(name, query));
    }

    private ArrayNode answer(NightscoutCollection collection, NightscoutFind query) {
        Integer count = query.count();
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        documents
                .find(access.own("glucose"), collection, query, count == null ? collection.count() : count)
                .forEach(document -> found.add(document.json()));
        return found;
    }

    /** Takes back what a query names. Without one nothing is taken back: everything is never meant. */
    @DELETE
    @Path(KIND)
    public JsonNode delete(@PathParam("kind") String kind, @Context UriInfo uri) {
        return delete(NightscoutCollection.of(kind), NightscoutFind.of(uri.getQueryParameters()), uri);
    }

    /** Takes back the document with an identifier, or what a query names. */
    @DELETE
    @Path("{kind:(entries|treatments|devicestatus)}/{spec}")
    public JsonNode deleteOne(@PathParam("kind") String kind, @PathParam("spec") String spec, @Context UriInfo uri) {
        NightscoutFind query = NightscoutFind.of(uri.getQueryParameters());
        String name = spec.replaceFirst("\\.json$", "");
        return delete(NightscoutCollection.of(kind), name.equals("*") ? query : of(name, query), uri);
    }

    private JsonNode delete(NightscoutCollection collection, NightscoutFind query, UriInfo uri) {
        if (query.conditions().isEmpty()) {
            throw Problem.badRequest(
                    "What is to be deleted?", new Problem.Field("find", "missing", "Name it by find or by its _id."));
        }
        int deleted = writer.delete(access.own("withdraw"), collection, query, asked(uri));
        return JsonNodeFactory.instance
                .objectNode()
                .put("n", deleted)
                .put("ok", 1)
                .put("deletedCount", deleted);
    }

    private static NightscoutFind of(String name, NightscoutFind query) {
        return List.of("sgv", "mbg", "cal").contains(name) ? query.and(TYPE, name) : query.and("_id", name);
    }

    /** The request without what signs in. */
    private static String asked(UriInfo uri) {
        return "DELETE " + uri.getPath() + " "
                + uri.getQueryParameters().entrySet().stream()
                        .filter(parameter -> parameter.getKey().startsWith("find")
                                || parameter.getKey().equals("count"))
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
