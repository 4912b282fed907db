package io.epione.signals;

import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Quarantined;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, read and normalised, ready to be stored.
 *
 * @param received how many items the delivery had
 * @param batch what is to be stored, quarantine included
 * @param readings for every entry of the batch the reading it was made of
 * @param rejections items that could not be read
 * @param demographics what the delivery says about the person themselves, null when nothing
 */
public record Intake(
        int received,
        Batch batch,
        List<Reading> readings,
        List<Rejection> rejections,
        @Nullable Demographics demographics) {
    public Intake {
        readings = List.copyOf(readings);
        rejections = List.copyOf(rejections);
    }

    /** For every entry of the batch the item it came from. */
    public List<Integer> entryIndex() {
        return readings.stream().map(Reading::index).toList();
    }

    /** The same with some entries held back. */
    public Intake holding(Set<Integer> entries, String code, String message) {
        List<Entry> kept = new ArrayList<>();
        List<Reading> ofKept = new ArrayList<>();
        List<Quarantined> held = new ArrayList<>(batch.quarantined());
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (entries.contains(i)) {
                held.add(
                        new Quarantined(reading.index(), reading.pointer(), code, message, HeldReading.write(reading)));
            } else {
                kept.add(batch.entries().get(i));
                ofKept.add(reading);
            }
        }
        return new Intake(
                received, new Batch(batch.patient(), batch.payload(), kept, held), ofKept, rejections, demographics);
    }
}
