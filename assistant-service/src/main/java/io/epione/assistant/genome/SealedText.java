package io.epione.assistant.genome;

import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How sealed words stand in a text: they need no escaping in JSON, and other words may stand beside them. */
final class SealedText {
    private static final String OPENS = "{sealed:1:";
    private static final Pattern SEALED = Pattern.compile("\\{sealed:1:([A-Za-z0-9_-]+)}");

    private SealedText() {}

    static String of(byte[] sealed) {
        return OPENS + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed) + "}";
    }

    static boolean in(String text) {
        return text.contains(OPENS);
    }

    /** The bytes of what is sealed as a whole; an {@link IllegalArgumentException} where it is not. */
    static byte[] bytes(String sealed) {
        Matcher whole = SEALED.matcher(sealed);
        if (!whole.matches()) {
            throw new IllegalArgumentException("nothing is sealed here");
        }
        return Base64.getUrlDecoder().decode(whole.group(1));
    }

    /** The text with each of its sealed parts given to a function. */
    static String opened(String text, UnaryOperator<String> open) {
        return SEALED.matcher(text).replaceAll(part -> Matcher.quoteReplacement(open.apply(part.group())));
    }
}
