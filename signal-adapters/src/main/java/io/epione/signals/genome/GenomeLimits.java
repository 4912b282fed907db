package io.epione.signals.genome;

/**
 * Bounds of what is read.
 *
 * @param sites most rows and blocks that are kept, about 12 bytes of memory each while they come in
 * @param unpackedBytes most bytes that a packed file may become
 * @param ratio most bytes that a packed byte may become on average, looked at from 16 MiB on
 * @param lineBytes longest line
 */
public record GenomeLimits(int sites, long unpackedBytes, int ratio, int lineBytes) {
    /** Whole genomes with a row for each variant, and imputed files of the usual panels. */
    public static final GenomeLimits DEFAULT = new GenomeLimits(25_000_000, 256L << 30, 250, 8 << 20);
}
