package io.epione.profile.genome;

import org.jspecify.annotations.Nullable;

/**
 * What a diplotype means, in CPIC's terms.
 *
 * @param name          "Poor Metabolizer", "Decreased Function", …; the diplotype itself for a gene that CPIC has no terms for
 * @param activityScore "0.5", or "n/a" where an allele's value is not known; null for a gene without scores
 */
public record GenePhenotype(String name, @Nullable String activityScore) {}
