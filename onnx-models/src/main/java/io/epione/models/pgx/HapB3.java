package io.epione.models.pgx;

import io.epione.profile.genome.GeneResult.Note;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * HapB3 of DPYD: the intronic variant decides wherever it was called; the exonic marker stands in for it only where it
 * was not. The intronic variant without the marker has a name of its own.
 */
final class HapB3 {
    static final int INTRON = 97579893;
    static final int EXON = 97573863;
    private static final String WITH_MARKER = "c.1129-5923C>G, c.1236G>A (HapB3)";
    private static final String ALONE = "c.1129-5923C>G";
    private static final String INTRON_VARIANT = "C";
    private static final String EXON_VARIANT = "T";

    private final Reading.@Nullable Two intron;
    private final Reading.@Nullable Two exon;

    HapB3(Reading.@Nullable Two intron, Reading.@Nullable Two exon) {
        this.intron = intron;
        this.exon = exon;
    }

    /** The copies that carry it, by name; the marker goes with the variant wherever it can. */
    void into(Carried carried) {
        Reading.Two decides = intron != null ? intron : exon;
        if (decides == null) {
            return;
        }
        String variant = intron != null ? INTRON_VARIANT : EXON_VARIANT;
        boolean first = decides.first().equals(variant);
        boolean second = decides.second().equals(variant);
        boolean byMarker = intron == null;
        carried.add(name(byMarker || marked(first, true)), first, false);
        carried.add(name(byMarker || marked(second, false)), false, second);
    }

    Set<Note> notes() {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (intron == null && exon != null && exon.has(EXON_VARIANT)) {
            notes.add(Note.HAPB3_BY_EXON);
        }
        if (intron != null && exon != null && copies(exon, EXON_VARIANT) > copies(intron, INTRON_VARIANT)) {
            notes.add(Note.HAPB3_EXON_ALONE);
        }
        return notes;
    }

    /** Phased, the marker must lie on the same copy; else one marker goes with one variant. */
    private boolean marked(boolean carried, boolean onFirst) {
        Reading.Two variant = intron;
        Reading.Two marker = exon;
        if (!carried || variant == null || marker == null) {
            return false;
        }
        if (!variant.differ() && !marker.differ()) {
            return marker.has(EXON_VARIANT);
        }
        boolean phased = variant.phased() && marker.phased();
        if (phased || !variant.differ()) {
            return (onFirst ? marker.first() : marker.second()).equals(EXON_VARIANT);
        }
        return marker.has(EXON_VARIANT);
    }

    private static String name(boolean marked) {
        return marked ? WITH_MARKER : ALONE;
    }

    private static int copies(Reading.Two bases, String variant) {
        return (bases.first().equals(variant) ? 1 : 0) + (bases.second().equals(variant) ? 1 : 0);
    }
}
