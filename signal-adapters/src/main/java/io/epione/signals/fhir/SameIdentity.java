package io.epione.signals.fhir;

import io.epione.profile.observation.Code;
import io.epione.signals.Reading;
import io.epione.signals.Rejection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two observations of one delivery with the same code, time and device would overwrite each other, and nothing says
 * which of them is right. The first is kept, the others are named.
 */
final class SameIdentity {
    private SameIdentity() {}

    private record Key(String system, String code, @Nullable String time, String device) {}

    private record Content(
            @Nullable String value,
            @Nullable Code valueCode,
            @Nullable String unit,
            int parts) {}

    static void refuse(Reads reads) {
        Map<Key, Content> first = new HashMap<>();
        for (Iterator<Reading> all = reads.readings.iterator(); all.hasNext(); ) {
            Reading reading = all.next();
            if (reading.kind() != Reading.Kind.OBSERVATION) {
                continue;
            }
            var content = new Content(
                    reading.value(),
                    reading.valueCode(),
                    reading.unit(),
                    reading.parts().size());
            Content before = first.putIfAbsent(
                    new Key(reading.code().system(), reading.code().code(), reading.time(), reading.device()), content);
            if (before != null && !before.equals(content)) {
                all.remove();
                reads.rejections.add(new Rejection(
                        reading.index(),
                        reading.pointer(),
                        "same-identity",
                        "Another observation of this delivery has the same code, time and device, and another value."));
            }
        }
    }
}
