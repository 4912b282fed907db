package io.epione.policies.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Quick replies that stand for numbers.
 *
 * @param none the reply of somebody who cannot know, null for plain not being sure
 */
record Scale(String text, List<Band> replies, @Nullable String none) {
    Scale {
        replies = List.copyOf(replies);
    }

    /** A reply and the number it stands for. */
    record Band(String say, double value) {}

    List<String> said(String unsure) {
        List<String> said = new ArrayList<>(replies.stream().map(Band::say).toList());
        said.add(none == null ? unsure : none);
        return List.copyOf(said);
    }

    /** The number of a quick reply; null for every other text. */
    @Nullable
    Double value(String reply) {
        return replies.stream()
                .filter(band -> same(band.say(), reply))
                .map(Band::value)
                .findFirst()
                .orElse(null);
    }

    boolean isNone(String reply) {
        return none != null && same(none, reply);
    }

    private static boolean same(String said, String reply) {
        return said.toLowerCase(Locale.ROOT)
                .equals(reply.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    }
}
