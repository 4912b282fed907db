package io.epione.profile.genome;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory reported about one gene; at least one of diplotype and phenotype is there.
 *
 * @param diplotype as the laboratory wrote it, copy numbers included
 * @param phenotype in CPIC's terms, as the laboratory stated it, or as CPIC's tables have it for the diplotype
 * @param date      of the report
 */
public record LaboratoryReport(
        String gene, @Nullable String diplotype, @Nullable GenePhenotype phenotype, String laboratory, LocalDate date) {
    public LaboratoryReport {
        if (diplotype == null && phenotype == null) {
            throw new IllegalArgumentException("a report about " + gene + " says neither diplotype nor phenotype");
        }
    }
}
