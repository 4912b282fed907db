package io.epione.signals.normalise;

import io.epione.profile.observation.Code;
import org.jspecify.annotations.Nullable;

/** Makes sent texts storable: no control characters but line ends, no lone surrogates, bounded length. */
final class CleanText {
    /** Longest identifier, device name, code or unit that is kept. */
    static final int SHORT = 256;
    /** Longest free text that is kept. */
    static final int LONG = 20_000;

    private CleanText() {}

    static String line(String sent) {
        return clean(sent, SHORT).strip();
    }

    static @Nullable String lineOrNull(@Nullable String sent) {
        return sent == null ? null : line(sent);
    }

    static String text(String sent) {
        return clean(sent, LONG).strip();
    }

    static Code code(Code sent) {
        return new Code(line(sent.system()), line(sent.code()), line(sent.display()));
    }

    /** Whether a text that is part of an identity would lose characters at its end. */
    static boolean tooLong(String identity) {
        return identity.length() > SHORT;
    }

    private static String clean(String sent, int limit) {
        if (sent.length() <= limit && isClean(sent)) {
            return sent;
        }
        var clean = new StringBuilder(Math.min(sent.length(), limit));
        int at = 0;
        while (at < sent.length() && clean.length() < limit) {
            int point = sent.codePointAt(at);
            at += Character.charCount(point);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (!Character.isISOControl(point) || point == '\n' || point == '\t') {
                clean.appendCodePoint(point);
            }
        }
        return clean.toString();
    }

    private static boolean isClean(String sent) {
        for (int i = 0; i < sent.length(); i++) {
            char c = sent.charAt(i);
            if (Character.isSurrogate(c) || Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }
}
