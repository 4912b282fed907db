package io.epione.signals.normalise;

import io.epione.profile.person.Person;
import io.epione.profile.person.ZoneHistory;
import io.epione.signals.Attributes;
import io.epione.signals.Reading;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * Where a time without offset is taken.
 *
 * @param zones the zone that the payload names, else the person's zones
 * @param assumed whether they are the person's; what is stored says so
 */
record Whereabouts(ZoneHistory zones, boolean assumed) {
    static Whereabouts of(Reading reading, Person person) {
        String zone = reading.attribute(Attributes.ZONE);
        if (!zone.isEmpty()) {
            try {
                return new Whereabouts(ZoneHistory.of(ZoneId.of(zone)), false);
            } catch (DateTimeException e) {
                // a zone that nobody knows is no zone
            }
        }
        return new Whereabouts(person.zones(), true);
    }
}
