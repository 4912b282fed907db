package io.epione.profile.genome;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory reported about one gene; at least one of diplotype and phenotype is there.
 *
 * @param diplotype as the laboratory wrote it, copy numbers included
 * @param phenotype in CPIC's terms, as the laboratory stated it, or the only one that CPIC's tables leave for the diplotype
 * @param date      of the report
 * @param possible  what CPIC's tables leave possible where the laboratory states no phenotype; empty where it does, and
 *                  where they do not tell
 */
public record LaboratoryReport(
        String gene,
        @Nullable String diplotype,
        @Nullable GenePhenotype phenotype,
        String laboratory,
        LocalDate date,
        List<GenePhenotype> possible) {
    public LaboratoryReport {
        possible = possible == null ? List.of() : List.copyOf(possible);
        if (diplotype == null && phenotype == null) {
            throw new IllegalArgumentException("a report about " + gene + " says neither diplotype nor phenotype");
        }
    }

    /** As the laboratory stated it. */
    public LaboratoryReport(
            String gene,
            @Nullable String diplotype,
            @Nullable GenePhenotype phenotype,
            String laboratory,
            LocalDate date) {
        this(gene, diplotype, phenotype, laboratory, date, List.of());
    }

    /** With what tables say of its diplotype. */
    public LaboratoryReport meaning(List<GenePhenotype> possible) {
        return new LaboratoryReport(
                gene, diplotype, possible.size() == 1 ? possible.getFirst() : phenotype, laboratory, date, possible);
    }

    /** Every phenotype that the gene may have by this report; empty where nothing tells. */
    public List<GenePhenotype> phenotypes() {
        return phenotype == null ? possible : List.of(phenotype);
    }
}
