package io.epione.policies.triage;

import io.epione.policies.understanding.Finding;
import io.epione.policies.understanding.Finding.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A turn with complaints, as it was taken in.
 *
 * @param findings of everybody it is about
 */
record Told(String text, List<Finding> findings) {
    /** What a correction changes: the new findings, and those that they take the place of. */
    record Amended(List<Finding> findings, Set<Finding> replaced) {
        static final Amended NOTHING = new Amended(List.of(), Set.of());

        boolean nothing() {
            return findings.isEmpty() && replaced.isEmpty();
        }
    }

    /** Reads a text that was put right; the findings as they stand now. */
    interface Reading {
        List<Finding> of(String text);
    }

    Amended amended(Correction correction, Reading reading) {
        return switch (correction) {
            case Correction.Gone(boolean all) -> all || complaints() == 1 ? gone() : Amended.NOTHING;
            case Correction.OfAnother(Finding.Subject subject) ->
                new Amended(
                        findings.stream().map(f -> Findings.about(f, subject)).toList(), new HashSet<>(findings));
            case Correction.Number(String from, String to) -> number(from, to, reading);
            case Correction.Side(String side, String words) -> side(side, words, reading);
            case Correction.Onset(double hours) ->
                new Amended(
                        findings.stream()
                                .map(f -> Findings.with(f, f.status(), f.subject(), hours))
                                .toList(),
                        new HashSet<>(findings));
        };
    }

    /** What is over may still matter: rules that look back see it. */
    private Amended gone() {
        List<Finding> there = findings.stream()
                .filter(f -> f.value() == null && (f.status() == Status.PRESENT || f.status() == Status.POSSIBLE))
                .toList();
        return new Amended(
                there.stream()
                        .map(f -> Findings.with(f, Status.RESOLVED, f.subject(), f.onsetHours()))
                        .toList(),
                new HashSet<>(there));
    }

    /** How many things it names; what one thing implies stands at the same place. */
    private long complaints() {
        return findings.stream()
                .filter(f -> f.status() == Status.PRESENT || f.status() == Status.POSSIBLE)
                .map(Finding::start)
                .distinct()
                .count();
    }

    private Amended number(String from, String to, Reading reading) {
        Pattern number = Pattern.compile("(?<![\\d.,])" + Pattern.quote(from) + "(?![\\d]|[.,]\\d)");
        return number.matcher(text).find()
                ? new Amended(reading.of(number.matcher(text).replaceFirst(to)), new HashSet<>(findings))
                : Amended.NOTHING;
    }

    /** The other side is put right; where no side was named, it is one thing more. */
    private Amended side(String side, String words, Reading reading) {
        String lower = text.toLowerCase(Locale.ROOT);
        String other = side.equals("left") ? "right" : "left";
        Pattern word = Pattern.compile("\\b" + other + "\\b");
        return word.matcher(lower).find()
                ? new Amended(reading.of(word.matcher(lower).replaceFirst(side)), new HashSet<>(findings))
                : new Amended(reading.of(text + " in my " + words), Set.of());
    }
}
