package io.epione.assistant.genome;

import io.epione.models.pgx.PgxCaller;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.genome.PackedGenotypes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The genes of a person, called anew at each question, so that new tables and a withdrawn consent count at once. */
@Singleton
public class PersonGenes {
    private static final Logger LOG = Logger.getLogger(PersonGenes.class);

    private final Function<ConsentedScope, GenomeLayer> genomes;
    private final Function<ConsentedScope, Optional<List<LaboratoryReport>>> reports;
    private final PgxCaller caller = new PgxCaller();

    @Inject
    PersonGenes(GenomeStore store, GeneReports reports) {
        this(store::read, reports::of);
    }

    PersonGenes(
            Function<ConsentedScope, GenomeLayer> genomes,
            Function<ConsentedScope, Optional<List<LaboratoryReport>>> reports) {
        this.genomes = genomes;
        this.reports = reports;
    }

    /** For a question that may look at them more than once, or not at all. */
    public AskedGenes asked(ConsentedScope scope) {
        return new AskedGenes(() -> of(scope));
    }

    /** Thread-safe. */
    public Genes of(ConsentedScope scope) {
        return switch (genomes.apply(scope)) {
            case GenomeLayer.Withheld _ -> new Genes.Withheld();
            case GenomeLayer.Absent _ -> known(scope, Optional.empty());
            case GenomeLayer.Unreadable _ -> unreadable();
            case GenomeLayer.Present present -> known(scope, Optional.of(present.genotypes()));
        };
    }

    private Genes known(ConsentedScope scope, Optional<PackedGenotypes> file) {
        Optional<List<LaboratoryReport>> reported = reports.apply(scope);
        if (reported.isEmpty()) {
            return unreadable();
        }
        if (file.isEmpty()) {
            return reported.get().isEmpty() ? new Genes.None() : new Genes.Known(caller.call(reported.get()), false);
        }
        return new Genes.Known(caller.call(file.get(), reported.get()), true);
    }

    private static Genes unreadable() {
        LOG.error("What is kept of a genome does not open; what it means for medicines is not known");
        return new Genes.Unreadable();
    }
}
