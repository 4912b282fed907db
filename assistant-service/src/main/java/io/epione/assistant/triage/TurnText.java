package io.epione.assistant.triage;

import io.epione.assistant.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free text as it is taken in: bounded, and without what a database or a terminal chokes on. */
public final class TurnText {
    /** Longest text in bytes of UTF-8. */
    public static final int MOST_BYTES = 16 * 1024;

    private TurnText() {}

    /** The text to judge; 422 when there is none, 413 when it is too long. */
    public static String accept(@Nullable String sent) {
        if (sent == null) {
            throw Problem.unprocessable(
                    "There is no text.", List.of(new Problem.Field("/text", "missing", "Say what it is about.")));
        }
        if (sent.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Problem(
                    413,
                    "Too long",
                    "The text is longer than is read at once.",
                    List.of(new Problem.Field("/text", "too-long", "At most 16 KiB.")));
        }
        String text = clean(sent);
        if (text.codePoints().allMatch(TurnText::unseen)) {
            throw Problem.unprocessable(
                    "There is no text.", List.of(new Problem.Field("/text", "empty", "Say what it is about.")));
        }
        return text;
    }

    /** Spaces of all kinds, and what has no width. */
    private static boolean unseen(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** Control characters become spaces, halves of surrogate pairs a replacement character. */
    private static String clean(String sent) {
        StringBuilder text = new StringBuilder(sent.length());
        sent.codePoints().forEach(point -> {
            boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            text.appendCodePoint(lone ? 0xFFFD : control ? ' ' : point);
        });
        return text.toString().strip();
    }
}
