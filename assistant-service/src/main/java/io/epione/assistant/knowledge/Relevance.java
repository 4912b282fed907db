package io.epione.assistant.knowledge;

/**
 * How likely it is that a card answers a question, from what the two searches found of the card. A logistic regression
 * on our own cards: each of their lay questions was asked of an index that lacks it, once with its card (which answers)
 * and once without (then nothing does). {@code RelevanceCalibration} fits and prints it.
 *
 * @param coverage share of the question's words that the best passage has, weighted by rarity, 0 to 1
 * @param asked cosine with the nearest lay question of the card
 * @param told cosine with the nearest passage of the card
 */
record Relevance(double coverage, double asked, double told) {
    private static final double INTERCEPT = -17.93;
    private static final double OF_COVERAGE = 1.36;
    private static final double OF_ASKED = 1.67;
    private static final double OF_TOLD = 22.59;

    /** 0 to 1. */
    double value() {
        return 1 / (1 + Math.exp(-(INTERCEPT + OF_COVERAGE * coverage + OF_ASKED * asked + OF_TOLD * told)));
    }
}
