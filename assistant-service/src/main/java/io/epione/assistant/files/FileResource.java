package io.epione.assistant.files;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.epione.assistant.told.ToldDeliveries;
import io.epione.profile.person.PatientId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person's own file is, and taking one back. */
@Path("/api/files")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FileResource {
    private final Access access;
    private final FileKinds kinds;
    private final ToldDeliveries told;
    private final Undoing undoing;

    FileResource(Access access, FileKinds kinds, ToldDeliveries told, Undoing undoing) {
        this.access = access;
        this.kinds = kinds;
        this.told = told;
        this.undoing = undoing;
    }

    /**
     * Where a file that begins so is to be sent, and which layers of the profile it concerns. Nothing is kept. 422 for
     * what nobody reads, with what can be read; 413 for what its door would not take.
     *
     * @param size bytes of the whole file; without it the beginning is all of it
     */
    @POST
    @Path("recognise")
    @Consumes(MediaType.WILDCARD)
    public FileKind recognise(@QueryParam("size") @Nullable Long size, InputStream body) throws IOException {
        byte[] beginning = body.readAllBytes();
        return kinds.of(access.self(), beginning, size == null ? beginning.length : size);
    }

    /** Takes a delivery back of which the person was told: how much of it counts no more. 409 once it is taken back. */
    @POST
    @Path("{id}/take-back")
    public Map<String, Integer> takeBack(@PathParam("id") String id) {
        PatientId patient = access.changes(null, "file-taken-back");
        var delivery = told.find(patient, named(id)).orElseThrow(Problem::notFound);
        if (delivery.takenBack()) {
            throw Problem.conflict("This file is taken back already.");
        }
        return Map.of("takenBack", undoing.takeBack(delivery));
    }

    private static UUID named(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
