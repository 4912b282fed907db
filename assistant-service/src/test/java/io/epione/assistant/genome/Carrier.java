package io.epione.assistant.genome;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.GenotypesBuilder;
import io.epione.profile.genome.LaboratoryReport;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Genomes of which only a few sites are known. */
public final class Carrier {
    private final GenotypesBuilder builder = new GenotypesBuilder();

    /** A person without a genome. */
    public static PersonGenes none() {
        return of(new GenomeLayer.Absent(), List.of());
    }

    /** A person without a file, of whom laboratories reported something. */
    public static PersonGenes reported(LaboratoryReport... reports) {
        return of(new GenomeLayer.Absent(), List.of(reports));
    }

    private static PersonGenes of(GenomeLayer layer, List<LaboratoryReport> reports) {
        return new PersonGenes(_ -> layer, _ -> Optional.of(reports));
    }

    /** A person who has closed the layer. */
    public static PersonGenes withheld() {
        return of(new GenomeLayer.Withheld(), List.of());
    }

    /** A person whose genome does not open. */
    public static PersonGenes unreadable() {
        return of(new GenomeLayer.Unreadable(), List.of());
    }

    /** Both copies of CYP2C19 without function (*2/*2). */
    public static PersonGenes poorForClopidogrel() {
        return new Carrier()
                .with(Chromosome.C10, 94775367, "A", "G", "G")
                .with(Chromosome.C10, 94781859, "G", "A", "A")
                .with(Chromosome.C10, 94842866, "A", "G", "G")
                .genes();
    }

    /** One copy of DPYD without function (*2A). */
    public static PersonGenes reducedForFluoropyrimidines() {
        return new Carrier().with(Chromosome.C1, 97450058, "C", "C", "T").genes();
    }

    public Carrier with(Chromosome chromosome, int position, String reference, String first, String second) {
        builder.addComplex(chromosome, position, reference, null, first, second, false, 0, Double.NaN);
        return this;
    }

    public PersonGenes genes() {
        var present = new GenomeLayer.Present(new UUID(0, 1), builder.build(Build.GRCH38));
        return of(present, List.of());
    }
}
