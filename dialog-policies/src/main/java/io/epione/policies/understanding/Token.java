package io.epione.policies.understanding;

/**
 * A word, a number or a mark of a text.
 *
 * @param text lower case, without accents and apostrophes; runs of three or more equal letters are one letter
 * @param start character offset in the text, inclusive
 * @param end character offset in the text, exclusive
 * @param sentence which sentence it stands in, from 0
 */
record Token(Kind kind, String text, int start, int end, int sentence) {
    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    boolean is(String word) {
        return text.equals(word);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** The number; only for numbers. */
    double number() {
        return Double.parseDouble(text);
    }
}
