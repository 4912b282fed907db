package io.epione.profile.genome;

/** The genotypes of one person from one file. Immutable and safe to share between threads. */
public interface Genotypes {

    /** The assembly of every position here. */
    Build build();

    /**
     * What the file says about one site.
     *
     * @param chromosome 1 to 22, X, Y or MT, without "chr"
     * @param position   1-based on {@link #build()}
     */
    SiteCall at(String chromosome, int position);

    /**
     * What the file says about a site that it names by a dbSNP identifier; for files of two builds, and for those whose
     * positions are not wanted.
     *
     * @param rsId such as {@code rs4244285}
     * @return not in the file where the file names no such site, and no call where it names several that differ
     */
    default SiteCall named(String rsId) {
        return SiteCall.NOT_IN_FILE;
    }
}
