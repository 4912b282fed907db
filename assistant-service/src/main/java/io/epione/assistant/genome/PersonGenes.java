package io.epione.assistant.genome;

import io.epione.models.pgx.PgxCaller;
import io.epione.profile.consent.ConsentedScope;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The genes of a person, called anew at each question, so that new tables and a withdrawn consent count at once. */
@Singleton
public class PersonGenes {
    private static final Logger LOG = Logger.getLogger(PersonGenes.class);

    private final Function<ConsentedScope, GenomeLayer> genomes;
    private final PgxCaller caller = new PgxCaller();

    @Inject
    PersonGenes(GenomeStore store) {
        this(store::read);
    }

    PersonGenes(Function<ConsentedScope, GenomeLayer> genomes) {
        this.genomes = genomes;
    }

    /** Thread-safe. */
    public Genes of(ConsentedScope scope) {
        return switch (genomes.apply(scope)) {
            case GenomeLayer.Withheld _ -> new Genes.Withheld();
            case GenomeLayer.Absent _ -> new Genes.None();
            case GenomeLayer.Unreadable _ -> {
                LOG.error("A genome that is kept does not open; what it means for medicines is not known");
                yield new Genes.Unreadable();
            }
            case GenomeLayer.Present present -> new Genes.Known(caller.call(present.genotypes(), List.of()));
        };
    }
}
