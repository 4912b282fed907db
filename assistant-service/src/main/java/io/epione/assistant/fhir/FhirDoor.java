package io.epione.assistant.fhir;

import io.epione.assistant.http.Problem;
import io.epione.signals.fhir.SentResponse;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FHIR R4 over HTTP. A vendor names the patient of a push by {@code ?patient=}. What is not served is answered 501 and
 * named; every error is an OperationOutcome.
 */
@Path("/fhir")
@Produces({Media.FHIR, MediaType.APPLICATION_JSON})
@RunOnVirtualThread
public class FhirDoor {
    private final Pushes pushes;
    private final Searches searches;
    private final ResponseSearches responses;
    private final Deletions deletions;
    private final Capabilities capabilities;
    private final Media media;

    FhirDoor(
            Pushes pushes,
            Searches searches,
            ResponseSearches responses,
            Deletions deletions,
            Capabilities capabilities,
            Media media) {
        this.pushes = pushes;
        this.searches = searches;
        this.responses = responses;
        this.deletions = deletions;
        this.capabilities = capabilities;
        this.media = media;
    }

    /** What this door can do; no token is needed. */
    @GET
    @Path("metadata")
    public Response metadata(@QueryParam("_format") @Nullable String format, @Context UriInfo uri) {
        Media.requireJson(format);
        return media.ok(capabilities.statement(base(uri)));
    }

    /**
     * A transaction, a batch or a collection; answered entry by entry after it is committed.
     *
     * @param tell whether the person is told in their chat what came in; for their own deliveries
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response bundle(
            @QueryParam("patient") @Nullable String patient,
            @QueryParam("tell") boolean tell,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        return Media.pushed(pushes.bundle(patient, Media.accepted(mediaType), key, tell, body), base(uri), null);
    }

    /** One resource; answered with what is kept of it. */
    @POST
    @Path("{type:[^/]+}")
    @Consumes(MediaType.WILDCARD)
    public Response create(
            @PathParam("type") String type,
            @QueryParam("patient") @Nullable String patient,
            @QueryParam("tell") boolean tell,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context UriInfo uri,
            byte[] body) {
        return Media.pushed(
                pushes.single(type, patient, Media.accepted(mediaType), key, tell, body), base(uri), prefer);
    }

    /** One resource at its address; it takes the place of what stands there, or is created. Versions are not kept. */
    @PUT
    @Path("{type:[^/]+}/{id:[^/]+}")
    @Consumes(MediaType.WILDCARD)
    public Response update(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @QueryParam("patient") @Nullable String patient,
            @HeaderParam("Content-Type") @Nullable String mediaType,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String version,
            @Context UriInfo uri,
            byte[] body) {
        if (version != null) {
            throw new Problem(412, "No versions", "No versions are kept of a resource; send no If-Match.", List.of());
        }
        return Media.pushed(pushes.update(type, id, patient, Media.accepted(mediaType), key, body), base(uri), prefer);
    }

    /** Takes one resource back: it counts no more. What is there no more is answered 404, like what never was. */
    @DELETE
    @Path("{type:[^/]+}/{id:[^/]+}")
    public Response delete(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @QueryParam("patient") @Nullable String patient) {
        if (Interactions.isCreated(type) && SearchedType.of(type).isEmpty()) {
            return Media.notAllowed(Capabilities.methods(type));
        }
        deletions.delete(SearchedType.of(type).orElseThrow(() -> NotSupported.type(type)), id, patient);
        return Response.noContent().build();
    }

    @GET
    @Path("{type:[^/]+}")
    public Response search(
            @PathParam("type") String type, @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
        return search(type, uri.getQueryParameters(), prefer, uri);
    }

    /** The same search with its parameters in a form, so that they stand in no address. */
    @POST
    @Path("{type:[^/]+}/_search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response searchByForm(
            @PathParam("type") String type,
            @HeaderParam("Prefer") @Nullable String prefer,
            @Context UriInfo uri,
            MultivaluedMap<String, String> form) {
        uri.getQueryParameters().forEach((name, values) -> values.forEach(value -> form.add(name, value)));
        return search(type, form, prefer, uri);
    }

    private Response search(String type, MultivaluedMap<String, String> sent, @Nullable String prefer, UriInfo uri) {
        Media.requireJson(sent.getFirst("_format"));
        var parameters = new SearchParameters(sent, prefer);
        var address = new Searchset.Address(base(uri), "/" + type);
        if (type.equals("Patient")) {
            return media.ok(searches.patients(parameters, address));
        }
        if (type.equals(SentResponse.TYPE)) {
            return media.ok(responses.search(parameters, address));
        }
        SearchedType searched = SearchedType.of(type).orElseThrow(() -> NotSupported.type(type));
        return media.ok(searches.search(searched, parameters, address));
    }

    /** One resource by its identifier here, or by its sender's own; who is not its person names them by {@code ?patient=}. */
    @GET
    @Path("{type:[^/]+}/{id:[^/]+}")
    public Response read(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @QueryParam("patient") @Nullable String patient,
            @QueryParam("_format") @Nullable String format) {
        Media.requireJson(format);
        if (type.equals(SentResponse.TYPE)) {
            return media.ok(responses.one(id, patient));
        }
        SearchedType read = SearchedType.of(type).orElseThrow(() -> NotSupported.type(type));
        return media.ok(searches.one(read, id, patient));
    }

    @GET
    @Path("Patient/{id}")
    public Response patient(@PathParam("id") String id, @QueryParam("_format") @Nullable String format) {
        Media.requireJson(format);
        return media.ok(searches.patient(id));
    }

    /** The Patient and everything that is kept of the person, paged like a search; some clients encode the dollar sign. */
    @GET
    @Path("Patient/{id}/{operation:([$]|%24)everything}")
    public Response everything(
            @PathParam("id") String id, @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri) {
        MultivaluedMap<String, String> sent = uri.getQueryParameters();
        Media.requireJson(sent.getFirst("_format"));
        var address = new Searchset.Address(base(uri), "/Patient/" + id + "/$everything");
        return media.ok(searches.everything(id, new SearchParameters(sent, prefer), address));
    }

    private static String base(UriInfo uri) {
        return uri.getBaseUri().resolve("fhir").toString();
    }
}
