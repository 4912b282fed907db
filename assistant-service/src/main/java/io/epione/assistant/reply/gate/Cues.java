package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Figure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around a number that say what it is. */
final class Cues {
    private record Cue(Pattern words, Set<Figure.Role> roles) {}

    private static final List<Cue> ALL = List.of(
            cue("cover|covers|covering|covered", Figure.Role.COVERAGE),
            cue("averages?|averaged|averaging|mean|typically|on average", Figure.Role.MEAN),
            cue("lowest|minimum|low point", Figure.Role.LOWEST),
            cue("highest|maximum|peak", Figure.Role.HIGHEST),
            cue("total|altogether|in all|together", Figure.Role.TOTAL),
            cue("latest|most recent|newest", Figure.Role.VALUE),
            cue("between|in range|within", Figure.Role.SHARE_WITHIN, Figure.Role.LOW_LIMIT, Figure.Role.HIGH_LIMIT),
            cue("below|under", Figure.Role.SHARE_BELOW, Figure.Role.LOW_LIMIT),
            cue("above|over|beyond", Figure.Role.SHARE_ABOVE, Figure.Role.HIGH_LIMIT),
            cue("higher|lower|difference|more|less|fewer", Figure.Role.DIFFERENCE),
            cue("old|older|ago", Figure.Role.AGE, Figure.Role.VALUE));

    /** What may be said without a word that says what it is. */
    private static final Set<Figure.Role> PLAIN = Set.of(Figure.Role.VALUE, Figure.Role.TOTAL);

    /** A figure that follows these is the statistic itself, never how many values it was made from. */
    private static final Pattern EQUATES = Pattern.compile("(?:\\b(?:is|was|were|of|at)|:) $");

    private static final Set<Figure.Role> STATISTICS =
            Set.of(Figure.Role.MEAN, Figure.Role.LOWEST, Figure.Role.HIGHEST, Figure.Role.VALUE);

    private static final Pattern COMPARATOR = Pattern.compile("(<=|>=|<|>|\u2264|\u2265) ?$");

    /** Words that make a number a bound. Only the limits of a range are bounds. */
    private static final Pattern BOUNDS =
            Pattern.compile("\\b(?:at least|at most|more than|less than|fewer than|greater than"
                    + "|up to|no more than|exceed(?:s|ed|ing)?|below|under|above|over|beyond|minimum of|maximum of) $");

    private static final Set<Figure.Role> LIMITS = Set.of(Figure.Role.LOW_LIMIT, Figure.Role.HIGH_LIMIT);

    private static final Set<String> SPANS = Set.of("day", "days", "night", "nights");

    private static Cue cue(String words, Figure.Role... roles) {
        return new Cue(Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE), Set.of(roles));
    }

    static boolean allow(String text, int start, int end, Figure figure) {
        String all = text.substring(0, start).toLowerCase(Locale.ROOT);
        if (!comparator(all).equals(figure.comparator()) || bounded(all, figure)) {
            return false;
        }
        String before = text.substring(clauseStart(text, start), start).toLowerCase(Locale.ROOT);
        String after = text.substring(end, clauseEnd(text, end)).toLowerCase(Locale.ROOT);
        return switch (figure.role()) {
            case CHANCE -> true;
            case COUNT ->
                !EQUATES.matcher(before).find()
                        || preceding(before).filter(STATISTICS::containsAll).isEmpty();
            case SHARE_WITHIN, SHARE_BELOW, SHARE_ABOVE -> {
                Optional<Set<Figure.Role>> cue = following(after).or(() -> preceding(before));
                yield cue.isPresent() && cue.get().contains(figure.role());
            }
            default ->
                preceding(before)
                        .or(() -> following(after))
                        .map(roles -> roles.contains(figure.role()))
                        .orElse(PLAIN.contains(figure.role()));
        };
    }

    /** "Over 7 days" tells where a total comes from. */
    private static boolean bounded(String before, Figure figure) {
        boolean span = before.endsWith(" over ") && figure.role() == Figure.Role.COUNT && SPANS.contains(figure.unit());
        return !span
                && !LIMITS.contains(figure.role())
                && BOUNDS.matcher(before).find();
    }

    private static String comparator(String before) {
        Matcher matcher = COMPARATOR.matcher(before);
        return matcher.find() ? matcher.group(1).replace("\u2264", "<=").replace("\u2265", ">=") : "";
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
