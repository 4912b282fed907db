package io.epione.assistant.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A failure in a form that may be logged: its types and where it happened. Messages are left out, since a message may
 * repeat what a person sent.
 */
public final class Silenced {
    private static final int FRAMES = 30;

    private Silenced() {}

    /** The failure with its causes, one frame per line. */
    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable step = failure; step != null && seen.add(step); step = step.getCause()) {
            text.append(text.isEmpty() ? "" : "\nCaused by ")
                    .append(step.getClass().getName());
            text.append(Arrays.stream(step.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n\tat " + frame)
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
