package io.epione.signals;

import io.epione.profile.observation.Batch;
import java.util.List;

/**
 * A delivery, read and normalised, ready to be stored.
 *
 * @param received how many items the delivery had
 * @param batch what is to be stored, quarantine included
 * @param entryIndex for every entry of the batch the item it came from
 * @param rejections items that could not be read
 */
public record Intake(int received, Batch batch, List<Integer> entryIndex, List<Rejection> rejections) {
    public Intake {
        entryIndex = List.copyOf(entryIndex);
        rejections = List.copyOf(rejections);
    }
}
