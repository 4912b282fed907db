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
}
