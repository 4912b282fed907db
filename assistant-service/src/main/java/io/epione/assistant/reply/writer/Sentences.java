package io.epione.assistant.reply.writer;

import java.util.regex.Pattern;

/** The shape of one sentence. */
final class Sentences {
    /** Marks stand free, so that nothing grows onto a value: no sign before it, no letters or digits around it. */
    private static final Pattern STUCK = Pattern.compile("[^ (]\\{|\\}[^ ,.;:)]");

    private static final int MORE = 60;

    private Sentences() {}

    /** Whether the text is one sentence with a full stop at its end and nowhere else. */
    static boolean one(String text) {
        return text.indexOf('.') == text.length() - 1
                && text.length() > 1
                && !STUCK.matcher(text).find()
                && !text.contains("  ")
                && text.chars().filter(sign -> sign == '(').count()
                        == text.chars().filter(sign -> sign == ')').count();
    }

    /** Whether it begins as a sentence does and is not much longer than the one it stands for. */
    static boolean standsFor(String text, String original) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return one(text) && (Character.isUpperCase(first) || first == '{') && text.length() <= original.length() + MORE;
    }
}
