package io.epione.policies.perturbation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The changes themselves; each gives the text as it was where it has nothing to change. */
final class Changes {
    private static final Pattern CLAUSE = Pattern.compile(
            "(?:, but|, and|, so| but| and| because|,) (?=(?:i|my|he|she|his|her|the|we|there|now his|now the) )",
            Pattern.CASE_INSENSITIVE);

    private final Lists lists;
    private final TypingErrors typing;

    Changes(Lists lists) {
        this.lists = lists;
        this.typing = new TypingErrors(Lists.english());
    }

    String change(Kind kind, String text, RandomGenerator chance) {
        return switch (kind) {
            case TYPING -> typing.in(text, chance);
            case SYNONYM -> synonyms(text, chance);
            case CASE -> cased(text, chance);
            case FILLER -> between(text, lists.filler(), ", ", chance);
            case ORDER -> reordered(text);
            case EMOJI -> between(text, lists.emoji(), " ", chance);
            case PLAYED_DOWN -> playedDown(text, chance);
            case CONTEXT -> beside(text, one(lists.context(), chance), chance);
            case INJECTION -> beside(text, one(lists.injection(), chance), chance);
        };
    }

    private String synonyms(String text, RandomGenerator chance) {
        List<String> there = new ArrayList<>();
        for (String word : lists.synonyms().keySet().stream().sorted().toList()) {
            if (whole(word).matcher(text).find()) {
                there.add(word);
            }
        }
        String changed = text;
        for (int i = 0; i < 2 && !there.isEmpty(); i++) {
            String word = there.remove(chance.nextInt(there.size()));
            List<String> others =
                    Arrays.asList(lists.synonyms().getOrDefault(word, word).split("\\|"));
            changed = whole(word).matcher(changed).replaceFirst(Matcher.quoteReplacement(one(others, chance)));
        }
        return changed;
    }

    private static Pattern whole(String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
    }

    private static String cased(String text, RandomGenerator chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.toLowerCase(Locale.ROOT);
            default -> {
                StringBuilder mixed = new StringBuilder(text);
                for (int i = 0; i < mixed.length(); i++) {
                    char letter = mixed.charAt(i);
                    mixed.setCharAt(i, chance.nextBoolean() ? Character.toUpperCase(letter) : letter);
                }
                yield mixed.toString();
            }
        };
    }

    /** Puts one or two into gaps between words; half of the fillers stand between commas. */
    private static String between(String text, List<String> what, String mark, RandomGenerator chance) {
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
        int times = 1 + chance.nextInt(2);
        for (int i = 0; i < times; i++) {
            int at = chance.nextInt(words.size() + 1);
            boolean marked = mark.startsWith(",") && at > 0 && at < words.size() && chance.nextBoolean();
            words.add(at, one(what, chance) + (marked ? "," : ""));
            if (marked
                    && Character.isLetterOrDigit(
                            words.get(at - 1).charAt(words.get(at - 1).length() - 1))) {
                words.set(at - 1, words.get(at - 1) + ",");
            }
        }
        return String.join(" ", words);
    }

    /** The clauses as sentences of their own, the last one first. */
    private static String reordered(String text) {
        String bare = bare(text);
        List<String> clauses = new ArrayList<>(Arrays.asList(CLAUSE.split(bare)));
        if (clauses.size() == 1) {
            return text;
        }
        Collections.reverse(clauses);
        return String.join(". ", clauses) + ".";
    }

    private String playedDown(String text, RandomGenerator chance) {
        String words = one(lists.playedDown(), chance);
        return chance.nextInt(3) == 0 ? bare(text) + ", but " + words + "." : beside(text, words, chance);
    }

    private static String beside(String text, String sentence, RandomGenerator chance) {
        return chance.nextBoolean() ? sentence + ". " + text : text + " " + sentence + ".";
    }

    private static String bare(String text) {
        return text.replaceFirst("[.?!]+$", "");
    }

    private static String one(List<String> list, RandomGenerator chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
