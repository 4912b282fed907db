package io.epione.policies.understanding;

/**
 * A concept at a place in the text.
 *
 * @param first the first token, inclusive
 * @param last the last token, inclusive
 * @param anchor the token that context must reach: the first one, or the sensation of a pair
 * @param words how many words of the lexicon it rests on
 * @param corrected how many of them were one edit away
 * @param pair whether it was said by two words near each other, with others between
 * @param loose whether it was said by a pattern, between whose words others may stand that mean something too
 */
record Mention(
        Concept concept, int first, int last, int anchor, int words, int corrected, boolean pair, boolean loose) {
    boolean covers(int token) {
        return first <= token && token <= last;
    }

    boolean covers(Mention other) {
        return first <= other.first && other.last <= last;
    }
}
