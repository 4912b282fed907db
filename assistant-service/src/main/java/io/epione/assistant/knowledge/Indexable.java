package io.epione.assistant.knowledge;

import java.util.List;

/**
 * A passage and what it is found by besides its own words.
 *
 * @param questions lay questions its card answers; the same list for every passage of a card
 */
record Indexable(Passage passage, List<String> questions, List<String> topics) {}
