package io.epione.profile.genome;

import java.util.List;
import java.util.Set;

/** What is known about one gene that matters for medicines. */
public sealed interface GeneResult {
    /** The gene's symbol. */
    String gene();

    /**
     * Told from a file.
     *
     * @param best         the diplotypes of the highest score, all of them where they tie; empty when nothing fits
     * @param alternatives the others that what was read fits, when copies cannot be told apart
     * @param fitting      the phenotype of everything that fits, of what missing positions leave open too
     * @param gaps         what is missing
     * @param notes        how the answer came about where it is not the plain way
     * @param tables       the version of the tables of alleles
     */
    record Read(
            String gene,
            Callability callability,
            List<PossibleDiplotype> best,
            List<PossibleDiplotype> alternatives,
            Set<GenePhenotype> fitting,
            Gaps gaps,
            Set<Note> notes,
            String tables)
            implements GeneResult {
        public Read {
            best = List.copyOf(best);
            alternatives = List.copyOf(alternatives);
            fitting = Set.copyOf(fitting);
            notes = Set.copyOf(notes);
        }
    }

    /** Told by a laboratory, which goes before any file. */
    record Reported(LaboratoryReport report) implements GeneResult {
        @Override
        public String gene() {
            return report.gene();
        }
    }

    /** No file tells it (copy numbers, hybrids, rare harm): only a laboratory's own report does. */
    record LaboratoryOnly(String gene) implements GeneResult {}

    /**
     * What a file leaves open.
     *
     * @param sites       positions that were not called
     * @param notExcluded alleles that these positions would have to rule out
     */
    record Gaps(List<MissingSite> sites, List<String> notExcluded) {
        public Gaps {
            sites = List.copyOf(sites);
            notExcluded = List.copyOf(notExcluded);
        }
    }

    /** How an answer came about. */
    enum Note {
        /** The copies cannot be told apart: the two variants of lowest function are taken to lie on different ones. */
        TWO_LOWEST,
        /** HapB3 is told by its exonic marker alone; the intronic variant that matters was not called. */
        HAPB3_BY_EXON,
        /** The exonic marker of HapB3 is there without the intronic variant, which decides. */
        HAPB3_EXON_ALONE,
        /** No named diplotype fits, and the one variant that CPIC goes by was called. */
        BY_ONE_VARIANT,
        /** All positions that could be read were read, and no named pair of alleles fits them. */
        NOTHING_FITS
    }
}
