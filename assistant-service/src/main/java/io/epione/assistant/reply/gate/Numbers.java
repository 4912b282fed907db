package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a sentence. Each must be a figure of the evidence: the same digits after rounding, the same unit, and
 * the role that the words around it give it.
 */
final class Numbers {
    private static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final Pattern NUMBER = Pattern.compile("(?<sign>[-\u2212])?(?<digits>" + DIGITS + ")");
    private static final Pattern SHARED_UNIT =
            Pattern.compile("\\G(?: and | to | or |\u2013|-)(?<digits>" + DIGITS + ")");
    private static final Pattern BETWEEN =
            Pattern.compile("\\bbetween (?<low>" + DIGITS + ")(?: [^ ]+)? (?:and|to) (?<high>" + DIGITS + ")");
    private static final Pattern ANY_UNIT = Pattern.compile(
            "\\G ?(?:%|\u00B0|percent|mg|mmol|mmHg|g/|kg|cm|bpm|beats|hours?|h\\b|minutes?|min\\b|days?|weeks?|months?|years?"
                    + "|steps|readings?|times|nights?|people|entries|kcal|ms\\b|U/L|mIU|fL|ng|pg|thousand|mL|L/)");

    private Numbers() {}

    /**
     * What came of the check.
     *
     * @param toldAge whether one of them said how old the evidence is
     * @param rest the sentence without the numbers and their units
     */
    record Result(boolean borne, boolean toldAge, String rest) {}

    static Result check(String text, List<Figure> figures) {
        Matcher matcher = NUMBER.matcher(text);
        StringBuilder rest = new StringBuilder();
        boolean toldAge = false;
        int from = 0;
        while (matcher.find(from)) {
            Optional<Match> match = match(text, matcher, figures);
            if (match.isEmpty()) {
                return new Result(false, toldAge, text);
            }
            toldAge |= match.get().figure().role() == Figure.Role.AGE;
            rest.append(text, from, matcher.start()).append(Masks.GONE);
            from = match.get().end();
        }
        return new Result(
                ordered(text), toldAge, rest.append(text.substring(from)).toString());
    }

    /** Of a range the lower bound comes first. */
    private static boolean ordered(String text) {
        Matcher range = BETWEEN.matcher(text);
        while (range.find()) {
            if (number(range.group("low")).compareTo(number(range.group("high"))) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private record Match(Figure figure, int end) {}

    private static Optional<Match> match(String text, Matcher number, List<Figure> figures) {
        int start = number.start();
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return Optional.empty();
        }
        BigDecimal digits = number(number.group("digits"));
        BigDecimal said = number.group("sign") == null ? digits : digits.negate();
        for (Figure figure : figures) {
            if (said.scale() != figure.decimals() || said.compareTo(figure.rounded()) != 0) {
                continue;
            }
            int end = unitEnd(text, number.end(), figure, figures);
            if (end >= 0 && Cues.allow(text, start, number.end(), figure)) {
                return Optional.of(new Match(figure, end));
            }
        }
        return Optional.empty();
    }

    /** Where the figure's unit ends in the text, or -1 when another unit or none stands there. */
    private static int unitEnd(String text, int from, Figure figure, List<Figure> figures) {
        if (figure.unit().isEmpty()) {
            return ANY_UNIT.matcher(text).region(from, text.length()).lookingAt() ? -1 : from;
        }
        int after = unit(text, from, figure.unit());
        if (after >= 0) {
            return after;
        }
        Matcher shared = SHARED_UNIT.matcher(text).region(from, text.length());
        if (shared.lookingAt() && unit(text, shared.end(), figure.unit()) >= 0 && sameUnit(figure, figures)) {
            return from;
        }
        return -1;
    }

    private static boolean sameUnit(Figure figure, List<Figure> figures) {
        return figures.stream()
                        .filter(other -> other.unit().equals(figure.unit()))
                        .count()
                > 1;
    }

    private static int unit(String text, int from, String unit) {
        int start = from < text.length() && text.charAt(from) == ' ' ? from + 1 : from;
        if (!text.regionMatches(start, unit, 0, unit.length())) {
            return -1;
        }
        int end = start + unit.length();
        boolean goesOn = end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "/\u00B2\u00B3".indexOf(text.charAt(end)) >= 0);
        return goesOn ? -1 : end;
    }
}
