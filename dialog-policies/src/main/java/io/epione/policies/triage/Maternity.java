package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import io.epione.policies.understanding.PersonSaid;
import io.epione.profile.observation.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Pregnancy and the year after a birth, as records tell them: with a start, a status and sometimes an end. Stateless. */
public final class Maternity {
    /** Ten months; a record that nobody has closed since is of a pregnancy that is over. */
    private static final Duration LONGEST = Duration.ofDays(300);

    private static final Duration YEAR = Duration.ofDays(366);
    private static final Set<String> OVER = Set.of("resolved", "inactive", "remission");

    private Maternity() {}

    /** What is not so is not said, so that it denies nothing. */
    static PersonSaid said(boolean pregnant, boolean postpartum) {
        return new PersonSaid(null, null, false, pregnant ? true : null, postpartum ? true : null, null);
    }

    /** A birth of months ago is past, and the year after it still matters. */
    static boolean birthWithinAYear(Finding finding) {
        Double hours = finding.onsetHours();
        return finding.concept().equals("postpartum")
                && (finding.status() == Status.PAST || finding.status() == Status.RESOLVED)
                && hours != null
                && hours <= YEAR.toHours();
    }

    /** Whether a recorded pregnancy still goes on. */
    public static boolean goesOn(Entry.Condition condition, Instant now) {
        Instant end = condition.effective().end();
        return !OVER.contains(condition.status())
                && (end == null || end.isAfter(now))
                && condition.effective().start().plus(LONGEST).isAfter(now);
    }

    /** Whether a recorded pregnancy or birth ended within the last year; without an end it is over at its longest. */
    static boolean lately(Entry.Condition condition, Instant now) {
        Instant start = condition.effective().start();
        Instant end = condition.effective().end();
        Instant over = end == null ? start.plus(LONGEST) : end;
        return !start.isAfter(now) && !goesOn(condition, now) && over.plus(YEAR).isAfter(now);
    }
}
