package io.epione.signals.genome;

/** Is told now and then how far the reading has come. */
@FunctionalInterface
public interface GenomeProgress {
    /**
     * @param rows of the file
     * @param bytes of the file as it was sent, so packed where it is packed
     */
    void at(long rows, long bytes);
}
