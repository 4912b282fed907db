package io.epione.profile.genome;

import java.util.Arrays;

/** Finds rows by the identifiers of dbSNP. Immutable, thread-safe. */
final class RsIndex {
    private final PackedGenotypes genotypes;
    /** The identifier above, the number of the row over all chromosomes below. */
    private final long[] entries;

    private RsIndex(PackedGenotypes genotypes, long[] entries) {
        this.genotypes = genotypes;
        this.entries = entries;
    }

    static RsIndex of(PackedGenotypes genotypes) {
        long[] entries = new long[genotypes.size()];
        int size = 0;
        long number = 0;
        for (Chromosome chromosome : Chromosome.all()) {
            Sites sites = genotypes.sites(chromosome);
            for (int row = 0; row < sites.size(); row++, number++) {
                if (sites.rsId(row) != 0) {
                    entries[size++] = (long) sites.rsId(row) << 32 ^ Long.MIN_VALUE | number;
                }
            }
        }
        entries = Arrays.copyOf(entries, size);
        Arrays.sort(entries);
        return new RsIndex(genotypes, entries);
    }

    SiteCall find(String rsId) {
        int id = RsId.parse(rsId);
        if (id == 0) {
            return SiteCall.NOT_IN_FILE;
        }
        int at = Arrays.binarySearch(entries, (long) id << 32 ^ Long.MIN_VALUE);
        SiteCall found = SiteCall.NOT_IN_FILE;
        for (int i = at < 0 ? -at - 1 : at; i < entries.length && (int) (entries[i] >>> 32 ^ 0x80000000L) == id; i++) {
            SiteCall call = call((int) entries[i]);
            if (found instanceof SiteCall.NotInFile) {
                found = call;
            } else if (!found.equals(call)) {
                return SiteCall.NO_CALL;
            }
        }
        return found;
    }

    private SiteCall call(int number) {
        int row = number;
        for (Chromosome chromosome : Chromosome.all()) {
            Sites sites = genotypes.sites(chromosome);
            if (row < sites.size()) {
                return sites.call(row);
            }
            row -= sites.size();
        }
        throw new IllegalStateException("an index knows its rows");
    }
}
