package io.epione.policies.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import io.epione.policies.shipped.ShippedFiles;
import io.epione.policies.shipped.Yaml;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a text is in a language that is read: by its script, and where that is the Latin one by what it looks like
 * and by words of {@code policies/lexicon/languages.yaml}, which tell two languages in one text, Hindi in Latin letters and
 * what is too short for anything else. A text of two languages counts as not read; what it says in English is heard all
 * the same.
 */
final class Languages {
    private static final String FILE = "policies/lexicon/languages.yaml";
    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"));
    private static final Set<UnicodeScript> LATIN =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);
    /** In which order languages that share the Arabic letters are told apart. */
    private static final List<String> BY_LETTERS = List.of("ur", "fa", "uk");
    /** Letters of another script that are no accident. */
    private static final int FEW_LETTERS = 3;
    /** Words up to which a text is short. */
    private static final int SHORT = 4;

    /**
     * How far another language must lead, where one complaint was understood, where several were or for one sentence of
     * several, and where nothing was. Of 6,426 English messages one is taken for another language.
     */
    private static final double LEAD = 0.5;

    private static final double LEAD_SEVERAL = 0.7;
    private static final double LEAD_UNHEARD = 0.3;
    /** Words from which on a text looks like something. */
    private static final int TELLING = 3;

    private final Map<String, Set<String>> languagesOf = new HashMap<>();
    private final LanguageGuess guess;
    private final Map<String, String> letters;

    Languages() {
        LanguageFile file = Yaml.read(ShippedFiles.read(FILE), new TypeReference<LanguageFile>() {});
        this.letters = file.letters();
        Set<String> named = new HashSet<>(SCRIPTS.values());
        named.addAll(file.words().keySet());
        this.guess = new LanguageGuess(named);
        file.words()
                .forEach((language, words) -> words.stream()
                        .filter(word -> !word.contains(" "))
                        .forEach(word -> languagesOf
                                .computeIfAbsent(Tokeniser.word(word), _ -> new HashSet<>())
                                .add(language)));
    }

    /** What was found out. */
    record Verdict(boolean readable, @Nullable String code) {}

    private static final Verdict READ = new Verdict(true, null);

    Verdict judge(String text, List<Token> tokens, int mentions) {
        int foreign = 0;
        String code = null;
        for (int i = 0; i < text.length(); i++) {
            UnicodeScript script = UnicodeScript.of(text.charAt(i));
            if (Character.isLetter(text.charAt(i)) && !LATIN.contains(script)) {
                foreign++;
                boolean kana = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
                code = code == null || kana ? SCRIPTS.get(script) : code;
            }
        }
        boolean wide = "zh".equals(code) || "ja".equals(code) || "ko".equals(code);
        if (foreign >= (wide ? 2 : FEW_LETTERS)) {
            return new Verdict(false, byLetters(text, code));
        }
        Verdict words = byWords(tokens, mentions);
        return words.readable() ? byLook(text, tokens, mentions) : words;
    }

    private Verdict byLook(String text, List<Token> tokens, int mentions) {
        Map<Integer, List<Token>> sentences = tokens.stream()
                .filter(Token::isWord)
                .collect(Collectors.groupingBy(Token::sentence, TreeMap::new, Collectors.toList()));
        if (sentences.values().stream().mapToInt(List::size).sum() < TELLING) {
            return READ;
        }
        LanguageGuess.Guess whole = guess.of(text);
        if (whole.lead() >= (mentions == 0 ? LEAD_UNHEARD : mentions == 1 ? LEAD : LEAD_SEVERAL)) {
            return new Verdict(false, whole.code());
        }
        return sentences.size() < 2
                ? READ
                : sentences.values().stream()
                        .filter(sentence -> sentence.size() >= TELLING)
                        .map(sentence -> guess.of(text.substring(
                                sentence.getFirst().start(), sentence.getLast().end())))
                        .filter(sentence -> sentence.lead() >= LEAD_SEVERAL)
                        .findFirst()
                        .map(sentence -> new Verdict(false, sentence.code()))
                        .orElse(READ);
    }

    private @Nullable String byLetters(String text, @Nullable String code) {
        if (!"ar".equals(code) && !"ru".equals(code)) {
            return code;
        }
        return BY_LETTERS.stream()
                .filter(language -> text.chars()
                        .anyMatch(c -> letters.getOrDefault(language, "").indexOf(c) >= 0))
                .findFirst()
                .orElse(code);
    }

    private Verdict byWords(List<Token> tokens, int mentions) {
        Map<String, Set<String>> found = new HashMap<>();
        int words = 0;
        for (Token token : tokens) {
            if (token.isWord()) {
                words++;
                languagesOf
                        .getOrDefault(token.text(), Set.of())
                        .forEach(language -> found.computeIfAbsent(language, _ -> new HashSet<>())
                                .add(token.text()));
            }
        }
        String best = null;
        int most = 0;
        for (Map.Entry<String, Set<String>> entry : found.entrySet()) {
            int count = entry.getValue().size();
            if (count > most || count == most && best != null && entry.getKey().compareTo(best) < 0) {
                best = entry.getKey();
                most = count;
            }
        }
        boolean isShort = words <= SHORT && mentions == 0 && most >= 1 && 2 * most >= words;
        boolean isLong = most >= 3 || most == 2 && 4 * most >= words;
        return isShort || isLong ? new Verdict(false, best) : READ;
    }

    /**
     * @param words by language, without accents
     * @param letters by language, as one string
     */
    private record LanguageFile(@Nullable String about, Map<String, List<String>> words, Map<String, String> letters) {}
}
