package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Figure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a sentence. Each must be a figure of the evidence: the same digits after rounding, the same unit, and
 * the role that the words around it give it.
 */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("(?<sign>[-\u2212])?(?<digits>\\d[\\d,]*(?:\\.\\d+)?)");
    private static final Pattern SHARED_UNIT =
            Pattern.compile("\\G(?: and | to | or |\u2013|-)(?<digits>\\d[\\d,]*(?:\\.\\d+)?)");
    private static final Pattern ANY_UNIT = Pattern.compile(
            "\\G ?(?:%|\u00B0|percent|mg|mmol|mmHg|g/|kg|cm|bpm|beats|hours?|h\\b|minutes?|min\\b|days?|weeks?|months?|years?"
                    + "|steps|readings?|times|nights?|people|entries|kcal|ms\\b|U/L|mIU|fL|ng|pg|thousand|mL|L/)");

    private Numbers() {}

    /**
     * What came of the check.
     *
     * @param toldAge whether one of them said how old the evidence is
     */
    record Result(boolean borne, boolean toldAge) {}

    static Result check(String text, List<Figure> figures) {
        Matcher matcher = NUMBER.matcher(text);
        boolean toldAge = false;
        int from = 0;
        while (matcher.find(from)) {
            Optional<Match> match = match(text, matcher, figures);
            if (match.isEmpty()) {
                return new Result(false, toldAge);
            }
            toldAge |= match.get().figure().role() == Figure.Role.AGE;
            from = match.get().end();
        }
        return new Result(true, toldAge);
    }

    private record Match(Figure figure, int end) {}

    private static Optional<Match> match(String text, Matcher number, List<Figure> figures) {
        int start = number.start();
        if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            return Optional.empty();
        }
        BigDecimal said = new BigDecimal((number.group("sign") == null ? "" : "-")
                + number.group("digits").replace(",", ""));
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

    /** The words around a number that say what it is. */
    private static final class Cues {
        private record Cue(Pattern words, Set<Figure.Role> roles) {}

        private static final List<Cue> ALL = List.of(
                cue("cover|covers|covering", Figure.Role.COVERAGE),
                cue("average|mean|typically|on average", Figure.Role.MEAN),
                cue("lowest|minimum|low point", Figure.Role.LOWEST),
                cue("highest|maximum|peak", Figure.Role.HIGHEST),
                cue("total|altogether|in all", Figure.Role.TOTAL),
                cue("latest|most recent|newest", Figure.Role.VALUE),
                cue("between|in range|within", Figure.Role.SHARE_WITHIN, Figure.Role.LOW_LIMIT, Figure.Role.HIGH_LIMIT),
                cue("below|under", Figure.Role.SHARE_BELOW, Figure.Role.LOW_LIMIT),
                cue("above|over|beyond", Figure.Role.SHARE_ABOVE, Figure.Role.HIGH_LIMIT),
                cue("higher|lower|difference|more|less|fewer", Figure.Role.DIFFERENCE),
                cue("old|older|ago", Figure.Role.AGE, Figure.Role.VALUE));

        private static final Set<Figure.Role> NEVER_CUED = Set.of(Figure.Role.COUNT, Figure.Role.CHANCE);

        private static Cue cue(String words, Figure.Role... roles) {
            return new Cue(Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE), Set.of(roles));
        }

        static boolean allow(String text, int start, int end, Figure figure) {
            if (NEVER_CUED.contains(figure.role())) {
                return true;
            }
            String before = text.substring(clauseStart(text, start), start).toLowerCase(Locale.ROOT);
            String after = text.substring(end, clauseEnd(text, end)).toLowerCase(Locale.ROOT);
            boolean share = figure.unit().equals("%") && figure.role().name().startsWith("SHARE");
            Optional<Set<Figure.Role>> first = share ? following(after) : preceding(before);
            Optional<Set<Figure.Role>> second = share ? preceding(before) : following(after);
            return first.or(() -> second)
                    .map(roles -> roles.contains(figure.role()))
                    .orElse(true);
        }

        private static Optional<Set<Figure.Role>> preceding(String text) {
            int best = -1;
            Set<Figure.Role> roles = Set.of();
            for (Cue cue : ALL) {
                Matcher matcher = cue.words().matcher(text);
                while (matcher.find()) {
                    if (matcher.start() > best) {
                        best = matcher.start();
                        roles = cue.roles();
                    }
                }
            }
            return best < 0 ? Optional.empty() : Optional.of(roles);
        }

        private static Optional<Set<Figure.Role>> following(String text) {
            int best = Integer.MAX_VALUE;
            Set<Figure.Role> roles = Set.of();
            for (Cue cue : ALL) {
                Matcher matcher = cue.words().matcher(text);
                if (matcher.find() && matcher.start() < best) {
                    best = matcher.start();
                    roles = cue.roles();
                }
            }
            return best == Integer.MAX_VALUE ? Optional.empty() : Optional.of(roles);
        }

        private static int clauseStart(String text, int at) {
            for (int i = at - 1; i > 0; i--) {
                if (text.charAt(i) == ' ' && ",.;:".indexOf(text.charAt(i - 1)) >= 0) {
                    return i;
                }
            }
            return 0;
        }

        private static int clauseEnd(String text, int at) {
            for (int i = at; i < text.length() - 1; i++) {
                if (",.;:".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
                    return i;
                }
            }
            return text.length();
        }
    }
}
