package io.epione.assistant.genome;

import io.epione.assistant.access.Access;
import io.epione.assistant.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Gives a person back the file that they had kept, byte for byte; nobody else. */
@Path(GenomeUpload.PATH + "/imports/{id}/file")
@RunOnVirtualThread
class KeptFileResource {
    private final Access access;
    private final GenomeStore store;

    @Inject
    KeptFileResource(Access access, GenomeStore store) {
        this.access = access;
        this.store = store;
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
}
