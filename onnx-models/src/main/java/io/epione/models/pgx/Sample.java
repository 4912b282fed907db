package io.epione.models.pgx;

import io.epione.profile.genome.Build;
import io.epione.profile.genome.Genotypes;
import io.epione.profile.genome.MissingSite;
import io.epione.profile.genome.SiteCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file says about one gene.
 *
 * @param read    the sites that were called, in the table's order
 * @param missing the others, on the file's own assembly
 */
record Sample(Map<Site, Reading.Two> read, List<MissingSite> missing) {

    static Sample of(GeneTable table, Genotypes genotypes) {
        int shift = genotypes.build() == Build.GRCH37 ? table.grch37Offset() : 0;
        Map<Site, Reading.Two> read = new LinkedHashMap<>();
        List<MissingSite> missing = new ArrayList<>();
        for (Site site : table.sites()) {
            int position = site.at() + shift;
            switch (SiteReader.read(site, call(site, genotypes, table.chromosome(), position), genotypes.build())) {
                case Reading.Two two -> read.put(site, two);
                case Reading.Missing(MissingSite.Why why) ->
                    missing.add(new MissingSite(site.id(), table.chromosome(), position, why));
            }
        }
        return new Sample(read, missing);
    }

    /** By position; a site that the file puts elsewhere, as some do with an insertion, is found by its name. */
    private static SiteCall call(Site site, Genotypes genotypes, String chromosome, int position) {
        SiteCall there = genotypes.at(chromosome, position);
        return there instanceof SiteCall.NotInFile && site.id().startsWith("rs") ? genotypes.named(site.id()) : there;
    }

    boolean has(MissingSite.Why why) {
        return missing.stream().anyMatch(site -> site.why() == why);
    }

    /** Whether the two copies can be told apart: everything that differs is phased, or only one site differs. */
    boolean copiesAreKnown() {
        List<Reading.Two> differing =
                read.values().stream().filter(Reading.Two::differ).toList();
        return differing.size() <= 1 || differing.stream().allMatch(Reading.Two::phased);
    }

    /** Whether an allele can be told here: every site that it lists was called, but those where either base will do. */
    boolean tells(GeneTable table, NamedAllele allele) {
        return table.sites().stream()
                .filter(site -> allele.lists(site) && !allele.eitherBaseAt(site))
                .allMatch(read::containsKey);
    }

    /** Whether what sets an allele apart from the reference was called. */
    boolean shows(GeneTable table, NamedAllele allele) {
        return table.sites().stream()
                .filter(site -> allele.bases().containsKey(site.at()) && !allele.eitherBaseAt(site))
                .allMatch(read::containsKey);
    }
}
