package io.epione.assistant.ingest;

import io.epione.assistant.delivery.Sender;
import io.epione.profile.observation.Appended;
import io.epione.profile.person.Person;
import io.epione.signals.Intake;
import java.time.Instant;
import java.util.List;

/**
 * A delivery that was read and is to be stored.
 *
 * @param now when it came
 * @param live whether it says that its feed is alive
 */
record Arrived(Person person, Intake intake, Instant now, boolean live) {
    /** What became of a delivery with nothing to store. */
    static final Appended NOTHING = new Appended(List.of());

    boolean isEmpty() {
        return intake.batch().entries().isEmpty()
                && intake.batch().quarantined().isEmpty();
    }

    /** How much there is to store. */
    int size() {
        return 1
                + intake.batch().entries().size()
                + intake.batch().quarantined().size();
    }

    /** Whether it is stored by nothing but its own words: what it says of the person is theirs to say. */
    boolean tellsOfThePerson() {
        return intake.demographics() != null
                && intake.batch().payload().client().equals(Sender.SELF);
    }
}
