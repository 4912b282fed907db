package io.epione.signals.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the kinds of a section have in common; a kind's own word goes before it.
 *
 * @param time when it was, or began
 * @param end when it ended
 * @param device where the device stands; several are joined
 * @param identity where the sender's own identifier stands
 * @param method how it was measured
 * @param methodBy the same, by what the payload says
 * @param quality what the payload says against the value
 */
record Common(
        @Nullable TimeMapping time,
        @Nullable TimeMapping end,
        List<Place> device,
        List<Place> identity,
        @Nullable String method,
        List<ValueMapping> methodBy,
        List<ValueMapping> quality) {}
