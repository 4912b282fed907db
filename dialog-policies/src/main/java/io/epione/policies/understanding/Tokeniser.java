package io.epione.policies.understanding;

import io.epione.policies.understanding.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, numbers and marks, in one pass. */
final class Tokeniser {
    // The parts are disjoint by their first character, so that matching never goes back.
    private static final Pattern PART =
            Pattern.compile("(?<word>\\p{L}[\\p{L}\\p{M}\\p{N}]*+(?:['\u2019\u02BC`\u00B4]\\p{L}[\\p{L}\\p{M}]*+)*+)"
                    + "|(?<number>\\p{Nd}++(?:[.,\u00B7]\\p{Nd}++)*+)"
                    + "|(?<end>[.!?;\\n\u2026\u3002]++)"
                    + "|(?<mark>[,:()/+%\u00B0\u2013\u2014=<>\"-])");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
    private static final Pattern RUN = Pattern.compile("(\\p{L})\\1{2,}");
    /** "Bleeeding" and "feeel", but neither "heeelp" nor "veeery". */
    private static final Pattern LONG_E = Pattern.compile("(?<=\\p{L})e{3,}(?=[dlkmnptz](?:[aeiouy]|s?$))");

    private static final Pattern SHORTENED = Pattern.compile("(.+)['\u2019\u02BC`\u00B4](?:ll|re|d)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final List<List<String>> CANNOT = List.of(
            List.of("can", "not"),
            List.of("cannot"),
            List.of("couldnt"),
            List.of("could", "not"),
            List.of("unable", "to"),
            List.of("not", "able", "to"),
            List.of("isnt", "able", "to"),
            List.of("arent", "able", "to"));

    private Tokeniser() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int sentence = 0;
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            String part = matcher.group();
            if (matcher.group("word") != null) {
                tokens.add(new Token(Kind.WORD, word(part), start, end, sentence));
            } else if (matcher.group("number") != null) {
                tokens.add(new Token(Kind.NUMBER, number(part), start, end, sentence));
            } else if (matcher.group("end") != null) {
                boolean abbreviation = part.equals(".") && end < text.length() && Character.isLetter(text.charAt(end));
                if (!abbreviation) {
                    tokens.add(new Token(Kind.MARK, part.contains("?") ? "?" : ".", start, end, sentence));
                    sentence++;
                }
            } else if (!joinsWords(text, part, start, end)) {
                String mark = part.equals("\u2013") || part.equals("\u2014") ? "-" : part;
                tokens.add(new Token(Kind.MARK, mark, start, end, sentence));
            }
        }
        return joined(Asides.takenOut(tokens));
    }

    /** "Can not", "unable to" and "not able to" are all read as "cant". */
    private static List<Token> joined(List<Token> tokens) {
        List<Token> all = new ArrayList<>(tokens.size());
        for (int at = 0; at < tokens.size(); at++) {
            int i = at;
            int words = CANNOT.stream()
                    .filter(phrase -> startsWith(tokens, i, phrase))
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
            Token token = tokens.get(i);
            if (words > 0) {
                Token last = tokens.get(i + words - 1);
                all.add(new Token(Kind.WORD, "cant", token.start(), last.end(), token.sentence()));
                at += words - 1;
            } else {
                all.add(token);
            }
        }
        return all;
    }

    private static boolean startsWith(List<Token> tokens, int at, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The form in which words are compared. */
    static String word(String part) {
        // "I'll" must not become "ill", nor "we're" "were".
        Matcher shortened = SHORTENED.matcher(part.toLowerCase(Locale.ROOT));
        String lower = shortened.matches() ? shortened.group(1) : part.toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(lower.length());
        boolean plain = true;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '\'' || c == '\u2019' || c == '\u02BC' || c == '`' || c == '\u00B4') {
                continue;
            }
            plain &= c < 128;
            kept.append(c);
        }
        String joined = kept.toString();
        if (!plain) {
            // The dotless i of Turkish has no mark that could be taken off.
            joined = MARKS.matcher(Normalizer.normalize(joined.replace('\u0131', 'i'), Normalizer.Form.NFD))
                    .replaceAll("");
        }
        // A Roman three is no "I".
        return joined.equals("iii")
                ? joined
                : RUN.matcher(LONG_E.matcher(joined).replaceAll("ee")).replaceAll("$1");
    }

    private static String number(String part) {
        if (GROUPED.matcher(part).matches()) {
            return part.replace(",", "");
        }
        String dotted = part.replace(',', '.').replace('\u00B7', '.');
        int first = dotted.indexOf('.');
        // A date or a version such as 3.2.1 keeps its first part alone.
        int second = first < 0 ? -1 : dotted.indexOf('.', first + 1);
        return second < 0 ? dotted : dotted.substring(0, first);
    }

    /** Whether a hyphen stands inside a word, as in 8-week-old. */
    private static boolean joinsWords(String text, String part, int start, int end) {
        return part.equals("-")
                && start > 0
                && end < text.length()
                && Character.isLetterOrDigit(text.charAt(start - 1))
                && Character.isLetterOrDigit(text.charAt(end));
    }
}
