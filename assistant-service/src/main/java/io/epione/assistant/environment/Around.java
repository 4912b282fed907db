package io.epione.assistant.environment;

import java.util.Optional;

/** What is known of the air and the heat where a person is. */
public sealed interface Around {
    /** The person has not opened it. */
    record Closed() implements Around {}

    /** No area is named. */
    record NoPlace() implements Around {}

    /** The newest hour of each; it may be too old to be now, see {@link AreaHour#isNow}. */
    record Known(Optional<AreaHour> air, Optional<AreaHour> heat) implements Around {}
}
