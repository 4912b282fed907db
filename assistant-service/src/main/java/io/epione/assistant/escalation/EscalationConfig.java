package io.epione.assistant.escalation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the loop to the care team runs. */
@ConfigMapping(prefix = "epione.escalation")
interface EscalationConfig {
    /** Whether people watch the inbox; while false every patient is told that nobody does. */
    @WithDefault("false")
    boolean staffed();

    /** Until when an emergency or a crisis must be accepted, and after that answered. */
    @WithDefault("PT5M")
    Duration emergency();

    /** The same for an urgent one. */
    @WithDefault("PT15M")
    Duration urgent();

    /** The same for everything else, such as "I want to talk to a person". */
    @WithDefault("PT1H")
    Duration other();

    /** How many times a deadline alerts the next tier before it goes on alerting the last. */
    @WithDefault("3")
    int tiers();
}
