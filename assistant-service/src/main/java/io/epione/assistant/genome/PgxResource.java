package io.epione.assistant.genome;

import io.epione.assistant.access.Access;
import io.epione.models.pgx.PgxGuidance;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.genome.GeneResult;
import io.epione.profile.snapshot.ProfileReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Diplotype, phenotype, callability and guidance class of each gene that matters for medicines. */
@Path("/api/genome/pgx")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PgxResource {
    private final Access access;
    private final PersonGenes genes;
    private final PgxGuidance guidance;
    private final GeneTexts texts;
    private final ProfileReader profiles;
    private final Clock clock;

    PgxResource(
            Access access,
            PersonGenes genes,
            PgxGuidance guidance,
            GeneTexts texts,
            ProfileReader profiles,
            Clock clock) {
        this.access = access;
        this.genes = genes;
        this.guidance = guidance;
        this.texts = texts;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** The own genes, or another's by {@code ?patient=} for those who may. */
    @GET
    public PgxView pgx(@QueryParam("patient") @Nullable String patient) {
        ConsentedScope scope = access.named(patient, "genome");
        return switch (genes.of(scope)) {
            case Genes.Withheld _ -> PgxView.of("withheld");
            case Genes.None _ -> PgxView.of("none");
            case Genes.Unreadable _ -> PgxView.of("unreadable");
            case Genes.Known known -> {
                List<GeneResult> results = known.results();
                Set<String> active =
                        Set.copyOf(PersonMedicines.active(profiles.snapshot(scope, clock.instant()), guidance));
                yield PgxView.of(results, guidance.of(results, guidance.medicines()), active, texts);
            }
        };
    }
}
