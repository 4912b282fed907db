package io.epione.policies.understanding;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether a text is in a language that is read. */
final class Languages {
    private static final Map<UnicodeScript, String> SCRIPTS = Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.THAI, "th"));
    private static final Set<UnicodeScript> LATIN =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    /** What was found out. */
    record Verdict(boolean readable, @Nullable String code) {}

    Verdict judge(String text, List<Token> tokens, int mentions) {
        int letters = 0;
        int foreign = 0;
        String code = null;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters++;
                UnicodeScript script = UnicodeScript.of(text.charAt(i));
                if (!LATIN.contains(script)) {
                    foreign++;
                    code = code == null || script == UnicodeScript.HIRAGANA ? SCRIPTS.get(script) : code;
                }
            }
        }
        return foreign * 3 > letters ? new Verdict(false, code) : new Verdict(true, null);
    }
}
