package io.epione.assistant.genome;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jspecify.annotations.Nullable;

/** The file that a person had kept: byte for byte back to them and nobody else, or deleted. */
@Path(GenomeUpload.PATH + "/imports/{id}/file")
@RunOnVirtualThread
class KeptFileResource {
    private final Access access;
    private final GenomeStore store;
    private final GenomeImports imports;

    @Inject
    KeptFileResource(Access access, GenomeStore store, GenomeImports imports) {
        this.access = access;
        this.store = store;
        this.imports = imports;
    }

    /** 404 where no file is kept under this import, which is so unless it was sent with {@code keepRaw}. */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Response get(@PathParam("id") String id) {
        GenomeStore.Content file =
                store.file(access.own("genome-file"), ImportResource.known(id)).orElseThrow(Problem::notFound);
        return Response.ok((StreamingOutput) file::writeTo)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"genome-" + id + "\"")
                .build();
    }

    /** What was read of it stays, see {@code DELETE /api/genome}. Never refused for a closed layer; 404 where none is kept. */
    @DELETE
    @Transactional
    public void delete(@PathParam("id") String id, @QueryParam("patient") @Nullable String patient) {
        if (!imports.dropFile(access.changes(patient, "genome-file-deleted"), ImportResource.known(id))) {
            throw Problem.notFound();
        }
    }
}
