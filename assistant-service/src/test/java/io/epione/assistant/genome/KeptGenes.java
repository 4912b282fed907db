package io.epione.assistant.genome;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.genome.Build;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.LaboratoryReport;
import io.epione.profile.genome.SiteCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that keeps a few genotypes in memory. */
public final class KeptGenes implements GenotypeStore {
    private final Map<String, SiteCall> calls = new HashMap<>();

    /** A person without a genome. */
    public static PersonGenes none() {
        return new PersonGenes(Optional::empty);
    }

    /** Both copies of CYP2C19 without function (*2/*2). */
    public static KeptGenes poorForClopidogrel() {
        return new KeptGenes()
                .with("10", 94775367, "A", "G", "G")
                .with("10", 94781859, "G", "A", "A")
                .with("10", 94842866, "A", "G", "G");
    }

    /** One copy of DPYD without function (*2A). */
    public static KeptGenes reducedForFluoropyrimidines() {
        return new KeptGenes().with("1", 97450058, "C", "C", "T");
    }

    public KeptGenes with(String chromosome, int position, String reference, String first, String second) {
        calls.put(chromosome + ":" + position, new SiteCall.Called(reference, first, second, false));
        return this;
    }

    public PersonGenes asGenes() {
        return new PersonGenes(() -> Optional.of(this));
    }

    @Override
    public Optional<Genotypes> newest(ConsentedScope scope) {
        return Optional.of(new Genotypes() {
            @Override
            public Build build() {
                return Build.GRCH38;
            }

            @Override
            public SiteCall at(String chromosome, int position) {
                return calls.getOrDefault(chromosome + ":" + position, new SiteCall.NotInFile());
            }
        });
    }

    @Override
    public List<LaboratoryReport> reports(ConsentedScope scope) {
        return List.of();
    }
}
