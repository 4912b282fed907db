package io.epione.assistant.genome;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.LaboratoryReport;
import java.util.List;
import java.util.Optional;

/** The genotypes that are kept of people. Asked only within a scope that allows the genome. */
public interface GenotypeStore {
    /** The genotypes that answers go by, decrypted for this call; empty when none are kept. */
    Optional<Genotypes> newest(ConsentedScope scope);

    /** What laboratories reported about single genes. */
    List<LaboratoryReport> reports(ConsentedScope scope);
}
