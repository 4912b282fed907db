package io.epione.signals.consumer;

import io.epione.profile.genome.Chromosome;
import io.epione.signals.genome.ChromosomeNames;
import org.jspecify.annotations.Nullable;

/** The place that a row speaks of. Holds until the next row is read; not thread-safe. */
final class ConsumerSite {
    private Chromosome chromosome = Chromosome.C1;
    private int position;
    private int rsId;

    /** False where the row has no place on a chromosome. */
    boolean read(Fields fields, Layout layout) {
        byte[] bytes = fields.bytes();
        int from = fields.from(layout.id());
        int to = fields.to(layout.id());
        rsId = ConsumerRow.rsId(bytes, from, to);
        return layout.chromosome() >= 0
                ? place(
                        bytes,
                        fields.from(layout.chromosome()),
                        fields.to(layout.chromosome()),
                        fields.from(layout.position()),
                        fields.to(layout.position()))
                : placeInName(bytes, from, to);
    }

    private boolean place(byte[] bytes, int from, int to, int positionFrom, int positionTo) {
        @Nullable Chromosome named = ChromosomeNames.of(bytes, from, to);
        position = number(bytes, positionFrom, positionTo);
        chromosome = named == null ? chromosome : named;
        return named != null && position > 0;
    }

    /** Files of chips may have no columns for it and names such as {@code 1:101}. */
    private boolean placeInName(byte[] bytes, int from, int to) {
        int colon = from;
        while (colon < to && bytes[colon] != ':') {
            colon++;
        }
        int end = colon + 1;
        while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return colon < to && place(bytes, from, colon, colon + 1, end);
    }

    static int number(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || to - from > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    Chromosome chromosome() {
        return chromosome;
    }

    int position() {
        return position;
    }

    /** 0 where the row gives none. */
    int rsId() {
        return rsId;
    }
}
