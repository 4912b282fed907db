package io.epione.policies.triage;

import io.epione.policies.understanding.PersonSaid;
import java.time.Instant;
import java.util.Map;

/**
 * What the records say of a person's conditions. Also what is resolved: a heart attack of the past still makes the heart
 * a known risk.
 *
 * @param starts the concepts, each with the newest start that stands there
 * @param maternity a pregnancy or a birth of the last year; null is what they do not say
 */
record Recorded(Map<String, Instant> starts, PersonSaid maternity) {
    static final Recorded NOTHING = new Recorded(Map.of(), PersonSaid.nothing());

    Recorded {
        starts = Map.copyOf(starts);
    }
}
