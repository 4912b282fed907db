package io.epione.assistant.genome;

import io.epione.assistant.access.Access;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.PatientLimit;
import io.epione.assistant.http.Problem;
import io.epione.profile.genome.Build;
import io.epione.profile.person.PatientId;
import io.epione.signals.genome.GenomeOptions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sending a file of genotypes, and ending all that is kept of one's genome. */
@Path(GenomeUpload.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GenomeResource {
    private final Access access;
    private final PatientLimit limit;
    private final GenomeUpload upload;
    private final ImportViews views;
    private final GenomeImports imports;
    private final GeneReports reports;
    private final PersonalKeys keys;

    @Inject
    GenomeResource(
            Access access,
            PatientLimit limit,
            GenomeUpload upload,
            ImportViews views,
            GenomeImports imports,
            GeneReports reports,
            PersonalKeys keys) {
        this.access = access;
        this.limit = limit;
        this.upload = upload;
        this.views = views;
        this.imports = imports;
        this.reports = reports;
        this.keys = keys;
    }

    /**
     * Receives a VCF or the raw data file of a consumer test, plain or packed, and reads it after the answer.
     *
     * @param sample which one, of a file with several
     * @param build GRCh37 or GRCh38, for files that do not tell
     * @param keepRaw whether the file itself is kept too, sealed like the genotypes
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response send(
            @QueryParam("patient") @Nullable String patient,
            @QueryParam("sample") @Nullable String sample,
            @QueryParam("build") @Nullable String build,
            @QueryParam("keepRaw") boolean keepRaw,
            InputStream body)
            throws IOException {
        PatientId target = Sender.of(access, limit, patient).patient();
        UUID id = upload.receive(target, body, new GenomeOptions(sample, build(build)), keepRaw);
        return Response.accepted(views.begun(target, id))
                .location(URI.create(GenomeUpload.PATH + "/imports/" + id))
                .build();
    }

    /** Destroys the person's key, so that no copy of what it sealed opens again, and deletes what is here. */
    @DELETE
    @Transactional
    public void destroy(@QueryParam("patient") @Nullable String patient) {
        PatientId owner = access.changes(patient, "genome-destroyed");
        keys.destroy(owner);
        imports.forget(owner);
        reports.forget(owner);
    }

    private static @Nullable Build build(@Nullable String name) {
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "grch37", "hg19", "b37" -> Build.GRCH37;
            case "grch38", "hg38" -> Build.GRCH38;
            default ->
                throw Problem.badRequest(
                        "Only two assemblies are read.",
                        new Problem.Field("build", "not-supported", "Send GRCh37 or GRCh38."));
        };
    }
}
