package io.epione.assistant.streams;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** When a feed of readings is said to have stopped, and how often that is said. */
@ConfigMapping(prefix = "epione.data-stopped")
interface StreamsConfig {
    /** The measures whose live feeds are watched. */
    @WithDefault("glucose")
    Set<String> measures();

    /** How many deliveries with new readings make a feed a regular one. */
    @WithDefault("12")
    int deliveries();

    /** Within which time they must have been received. */
    @WithDefault("PT3H")
    Duration within();

    /** A feed has stopped after at least this long, and the delay of its source. */
    @WithDefault("PT20M")
    Duration least();

    /** And after at least so many times the usual pause (the median) between its deliveries. */
    @WithDefault("4")
    int pauses();

    /** How late readings arrive, instead of what the format declares. */
    Optional<Duration> delay();

    /** How long until a gap is said again, where the last value was low or falling on insulin or a sulfonylurea. */
    @WithDefault("PT30M")
    Duration repeat();

    /** How many times such a gap is said again. */
    @WithDefault("3")
    int repeats();

    /** How often it is looked for feeds that have stopped. */
    @WithDefault("PT1M")
    Duration every();

    /** How many feeds are looked at in one go. */
    @WithDefault("200")
    int atOnce();
}
