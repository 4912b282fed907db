package io.epione.assistant.reply.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence.
 *
 * @param text in lower case
 */
record Token(Kind kind, String text) {
    /** A word, a mark such as <code>{value1}</code>, or punctuation. */
    enum Kind {
        WORD,
        MARK,
        PUNCTUATION
    }

    private static final Pattern PIECE =
            Pattern.compile("\\G(?:(?<mark>\\{[a-z]+\\d+\\})|(?<word>[A-Za-z]+(?:['-][A-Za-z]+)*)"
                    + "|(?<punctuation>[,.;:()])|(?<gap> ))");

    /** The pieces of a sentence; empty when a sign occurs that no sentence of ours has. */
    static Optional<List<Token>> of(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PIECE.matcher(sentence);
        int from = 0;
        while (matcher.find(from)) {
            from = matcher.end();
            if (matcher.group("mark") != null) {
                tokens.add(new Token(Kind.MARK, matcher.group("mark")));
            } else if (matcher.group("word") != null) {
                tokens.add(new Token(Kind.WORD, matcher.group("word").toLowerCase(Locale.ROOT)));
            } else if (matcher.group("punctuation") != null) {
                tokens.add(new Token(Kind.PUNCTUATION, matcher.group("punctuation")));
            }
        }
        return from == sentence.length() && !tokens.isEmpty() ? Optional.of(tokens) : Optional.empty();
    }

    boolean mark(Place.Kind kind) {
        return this.kind == Kind.MARK && text.startsWith("{" + kind.name().toLowerCase(Locale.ROOT));
    }
}
