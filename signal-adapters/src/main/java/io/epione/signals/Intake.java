package io.epione.signals;

import io.epione.profile.observation.Batch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, read and normalised, ready to be stored.
 *
 * @param received how many items the delivery had
 * @param batch what is to be stored, quarantine included
 * @param entryIndex for every entry of the batch the item it came from
 * @param rejections items that could not be read
 * @param demographics what the delivery says about the person themselves, null when nothing
 */
public record Intake(
        int received,
        Batch batch,
        List<Integer> entryIndex,
        List<Rejection> rejections,
        @Nullable Demographics demographics) {
    public Intake {
        entryIndex = List.copyOf(entryIndex);
        rejections = List.copyOf(rejections);
    }

    public Intake(int received, Batch batch, List<Integer> entryIndex, List<Rejection> rejections) {
        this(received, batch, entryIndex, rejections, null);
    }
}
