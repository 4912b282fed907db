package io.epione.assistant.genome;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Chromosome;
import io.epione.profile.genome.GenotypesBuilder;
import java.util.UUID;

/** Genomes of which only a few sites are known. */
public final class Carrier {
    private final GenotypesBuilder builder = new GenotypesBuilder();

    /** A person without a genome. */
    public static PersonGenes none() {
        return new PersonGenes(_ -> new GenomeLayer.Absent());
    }

    /** A person who has closed the layer. */
    public static PersonGenes withheld() {
        return new PersonGenes(_ -> new GenomeLayer.Withheld());
    }

    /** A person whose genome does not open. */
    public static PersonGenes unreadable() {
        return new PersonGenes(_ -> new GenomeLayer.Unreadable());
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
        return new PersonGenes(_ -> present);
    }
}
