package io.epione.policies.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Questions in which nobody stands: "why are you meant to leave a knife in", "is a coma the same as sleep?". What they ask
 * about is nobody's state where they ask about people at large; where they could also be asked in need, it is possible.
 */
final class GeneralQuestions {
    private static final PeopleWords PEOPLE = PeopleWords.shipped();
    private static final Set<String> LEADS = Set.of(
            "so",
            "and",
            "hi",
            "hello",
            "hey",
            "ok",
            "okay",
            "also",
            "but",
            "just",
            "quick",
            "random",
            "genuine",
            "silly",
            "stupid",
            "question",
            "wondering",
            "curious",
            "wait",
            "please",
            "out",
            "of",
            "interest",
            "curiosity",
            "general",
            ":",
            ",",
            "-",
            "btw",
            "tell",
            "can",
            "anyone",
            "know",
            "does");
    private static final Set<String> KNOWLEDGE =
            Set.of("what", "whats", "why", "whys", "how", "hows", "which", "who", "whos", "where", "wheres", "when");
    /** "Write me a story", "plan a lesson": a task, and nobody's state. */
    private static final Set<String> TASKS = Set.of(
            "write",
            "plan",
            "list",
            "explain",
            "describe",
            "draft",
            "create",
            "translate",
            "summarise",
            "summarize",
            "define",
            "compare",
            "make");

    private static final Set<String> YES_OR_NO = Set.of(
            "is", "are", "does", "do", "did", "was", "were", "can", "could", "would", "will", "should", "isnt", "arent",
            "doesnt", "dont", "has", "have");
    /** Whoever writes one of these means somebody, or something that happens. */
    private static final Set<String> SOMEBODY = Set.of(
            "i",
            "im",
            "ive",
            "id",
            "my",
            "me",
            "mine",
            "myself",
            "we",
            "our",
            "us",
            "he",
            "she",
            "him",
            "her",
            "his",
            "hes",
            "shes",
            "hers",
            "himself",
            "herself",
            "this",
            "these",
            "that",
            "thats",
            "now",
            "help",
            "today",
            "tonight",
            "suddenly",
            "since",
            "ago",
            "started",
            "just",
            "still",
            "yesterday",
            "hurry",
            "emergency",
            "urgent",
            "asap",
            "keeps",
            "wont",
            "cant");
    /** "What to do", "how to stop": asked by whoever has to act. */
    private static final Set<String> ACTING = Set.of("to", "should", "now", "do", "stop", "treat", "save", "give");

    private static final Set<String> AT_LARGE = Set.of(
            "you",
            "your",
            "youre",
            "people",
            "peoples",
            "patients",
            "humans",
            "doctors",
            "nurses",
            "women",
            "men",
            "adults",
            "everyone",
            "everybody",
            "animals",
            "cats",
            "dogs",
            "surgeons",
            "paramedics",
            "hospitals",
            "athletes");

    private GeneralQuestions() {}

    /** Whether a sentence asks about nobody, by its number; sentences that do not are left out. */
    static Map<Integer, Boolean> in(List<Token> tokens) {
        Map<Integer, Boolean> found = new HashMap<>();
        int first = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size()
                    || tokens.get(i).sentence() != tokens.get(first).sentence()) {
                Boolean certain = judge(tokens.subList(first, i));
                // "Is chest pain common? Mine is heavy": the question is asked by somebody who has it.
                boolean own = i < tokens.size() && tokens.get(i).is("mine");
                if (certain != null && !own) {
                    found.put(tokens.get(first).sentence(), certain);
                }
                first = i;
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Boolean judge(List<Token> sentence) {
        int at = afterLastMark(sentence);
        while (at < sentence.size() && LEADS.contains(sentence.get(at).text()) && !opens(sentence, at)) {
            at++;
        }
        if (at >= sentence.size() || !opens(sentence, at)) {
            return null;
        }
        boolean atLarge = false;
        boolean task = TASKS.contains(sentence.get(at).text());
        for (int i = 0; i < sentence.size(); i++) {
            String word = sentence.get(i).text();
            if (task && i == at + 1 && word.equals("me")) {
                continue;
            }
            if (SOMEBODY.contains(word) || PEOPLE.children().contains(word) && !word.endsWith("s") || kin(word)) {
                return null;
            }
            atLarge |= AT_LARGE.contains(word);
        }
        boolean knowledge = task || KNOWLEDGE.contains(sentence.get(at).text());
        boolean acting = knowledge
                && at + 1 < sentence.size()
                && ACTING.contains(sentence.get(at + 1).text())
                && !atLarge;
        return acting ? null : knowledge || atLarge;
    }

    /** "Dental student - what is ...": where the question begins. */
    private static int afterLastMark(List<Token> sentence) {
        for (int i = sentence.size() - 2; i >= 0; i--) {
            if ((sentence.get(i).is(":") || sentence.get(i).is("-")) && opens(sentence, i + 1)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean opens(List<Token> sentence, int at) {
        String word = sentence.get(at).text();
        boolean asked = sentence.getLast().is("?");
        return KNOWLEDGE.contains(word) || TASKS.contains(word) || YES_OR_NO.contains(word) && asked;
    }

    private static boolean kin(String word) {
        return PEOPLE.adults().contains(word)
                && !word.equals("someone")
                && !word.equals("somebody")
                && !word.equals("student")
                && !word.equals("parents");
    }
}
