package io.epione.profile.genome;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The genotypes of one person in about ten bytes a site: positions by chromosome, a {@link SnvCode} for each, and tables
 * beside for what does not fit one. Scores walk {@link #sites}; single questions go to {@link #at} and {@link #named}.
 * Immutable, thread-safe.
 */
public final class PackedGenotypes implements Genotypes {
    private final Build build;
    private final Sites[] sites;
    private final String[] texts;
    private volatile @Nullable RsIndex index;

    PackedGenotypes(Build build, Sites[] sites, String[] texts) {
        this.build = build;
        this.sites = sites;
        this.texts = texts;
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws MalformedGenotypes where it is something else; nothing larger than what was read is kept then
     */
    public static PackedGenotypes readFrom(InputStream in) throws IOException {
        return GenotypesReader.read(in);
    }

    /** Writes a form that carries its version; the stream is left open. */
    public void writeTo(OutputStream out) throws IOException {
        GenotypesWriter.write(this, texts, out);
    }

    @Override
    public Build build() {
        return build;
    }

    /** The rows of one chromosome, sorted. */
    public Sites sites(Chromosome chromosome) {
        return sites[chromosome.ordinal()];
    }

    /** How many rows there are, blocks not counted. */
    public int size() {
        int size = 0;
        for (Sites ofOne : sites) {
            size += ofOne.size();
        }
        return size;
    }

    /**
     * {@inheritDoc} Where several rows stand at a position the one with another allele than the reference speaks; where
     * several have one, it cannot be told which copies they lie on, and that is no call.
     */
    @Override
    public SiteCall at(String chromosome, int position) {
        return Chromosome.of(chromosome)
                .map(known -> at(sites(known), position))
                .orElse(SiteCall.NOT_IN_FILE);
    }

    private static SiteCall at(Sites sites, int position) {
        SiteCall found = null;
        for (int row = sites.firstAtOrAfter(position); row < sites.size() && sites.position(row) == position; row++) {
            found = found == null ? sites.call(row) : together(found, sites.call(row));
        }
        return found == null ? sites.blocks().at(position) : found;
    }

    private static SiteCall together(SiteCall one, SiteCall other) {
        if (one.equals(other) || other instanceof SiteCall.NoCall) {
            return one;
        }
        if (one instanceof SiteCall.NoCall || isReference(one)) {
            return other;
        }
        return isReference(other) ? one : SiteCall.NO_CALL;
    }

    private static boolean isReference(SiteCall call) {
        return switch (call) {
            case SiteCall.Called called -> called.isReference();
            case SiteCall.Imputed imputed -> imputed.call().isReference();
            case SiteCall.NoCall no -> false;
            case SiteCall.NotInFile no -> false;
        };
    }

    @Override
    public SiteCall named(String rsId) {
        RsIndex known = index;
        if (known == null) {
            known = RsIndex.of(this);
            index = known;
        }
        return known.find(rsId);
    }
}
