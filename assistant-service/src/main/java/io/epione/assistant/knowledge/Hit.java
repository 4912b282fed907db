package io.epione.assistant.knowledge;

/**
 * A passage that was found.
 *
 * @param score orders the hits of one search, higher first; not comparable between searches
 * @param relevance calibrated, 0 to 1: how likely it is that the passage's card answers the question
 */
public record Hit(Passage passage, double score, double relevance) {}
