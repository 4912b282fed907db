package io.epione.assistant.reply.owndata;

/** What is asked of a measure. */
enum Kind {
    LATEST,
    WHEN,
    OVERVIEW,
    AVERAGE,
    LOWEST,
    HIGHEST,
    RANGE,
    TOTAL,
    COUNT,
    TREND,
    TIME_IN_RANGE,
    LOWS,
    HIGHS,
    WHY
}
