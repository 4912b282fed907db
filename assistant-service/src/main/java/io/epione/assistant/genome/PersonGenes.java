package io.epione.assistant.genome;

import io.epione.models.pgx.PgxCaller;
import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.genome.Build;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.genome.SiteCall;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The genes of a person, called anew at each question, so that new tables and a withdrawn consent count at once. */
@Singleton
public class PersonGenes {
    private final Supplier<Optional<GenotypeStore>> store;
    private final PgxCaller caller = new PgxCaller();

    @Inject
    PersonGenes(Instance<GenotypeStore> stores) {
        this(() -> stores.isResolvable() ? Optional.of(stores.get()) : Optional.empty());
    }

    PersonGenes(Supplier<Optional<GenotypeStore>> store) {
        this.store = store;
    }

    /** Thread-safe. */
    public Genes of(ConsentedScope scope) {
        if (!scope.allows(DataCategory.GENOME)) {
            return new Genes.Withheld();
        }
        Optional<GenotypeStore> kept = store.get();
        @Nullable Genotypes genotypes = kept.flatMap(one -> one.newest(scope)).orElse(null);
        List<LaboratoryReport> reports = kept.map(one -> one.reports(scope)).orElse(List.of());
        return genotypes == null && reports.isEmpty()
                ? new Genes.None()
                : new Genes.Known(caller.call(genotypes == null ? NOTHING : genotypes, reports));
    }

    /** A person of whom only laboratories told something. */
    private static final Genotypes NOTHING = new Genotypes() {
        @Override
        public Build build() {
            return Build.GRCH38;
        }

        @Override
        public SiteCall at(String chromosome, int position) {
            return new SiteCall.NotInFile();
        }
    };
}
