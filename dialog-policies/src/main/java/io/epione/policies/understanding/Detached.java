package io.epione.policies.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what is said of nobody: of a film, a game or a novel, or for an exam. It counts only where the sentence is plainly
 * of that kind; a sentence in which somebody speaks of a person is never taken for an exam question.
 */
final class Detached {
    private static final Set<String> PERSONS = Set.of(
            "i", "im", "ive", "id", "my", "me", "myself", "we", "our", "us", "he", "she", "him", "her", "his", "hes",
            "shes", "himself", "herself", "this", "now", "help");
    private static final Set<String> WRITER = Set.of("i", "im", "ive", "my", "me", "we", "our", "us");
    /** What ends the reach of a film or of a time long ago: the writer turns to something else. */
    private static final Set<String> TURNS = Set.of(
            "but",
            "however",
            "although",
            "though",
            "now",
            "today",
            "tonight",
            "yesterday",
            "currently",
            "and i",
            "and im",
            "and my",
            "and ive",
            "so i",
            "so my",
            "and he",
            "and she",
            "and his",
            "because i",
            "because my",
            "since then",
            "when i",
            "then i",
            "then my",
            "i have",
            "i feel",
            "my chest",
            ", i",
            ", im",
            ", ive",
            ", my",
            ", me");

    private static final PeopleWords PEOPLE = PeopleWords.shipped();
    private static final Set<String> ARTICLES = Set.of("a", "an");
    /** Who is there where something is taught; what befalls them is no question of an exam. */
    private static final Set<String> TAUGHT_BY = Set.of(
            "teacher", "trainer", "instructor", "tutor", "examiner", "lecturer", "coach", "participant", "attendee");

    private static final Set<String> KNOWN_BY = Set.of("the", "another");
    private static final Set<Trigger.Kind> ASKS =
            Set.of(Trigger.Kind.ASKED, Trigger.Kind.QUESTION, Trigger.Kind.HYPOTHETICAL, Trigger.Kind.FICTION);

    private final List<Token> tokens;
    private final List<Trigger.At> found;
    private final Set<Integer> impersonal = new HashSet<>();

    Detached(List<Token> tokens, List<Trigger.At> found) {
        this.tokens = tokens;
        this.found = found;
        boolean exam = found.stream().anyMatch(at -> at.kind() == Trigger.Kind.PURPOSE);
        boolean study = found.stream().anyMatch(at -> at.kind() == Trigger.Kind.STUDY);
        boolean real = found.stream().anyMatch(at -> at.kind() == Trigger.Kind.REAL);
        if ((exam || study) && !real) {
            for (int i = 0; i < tokens.size(); i++) {
                if (describes(i) || (exam ? asks(i) : tokens.get(i).is("?"))) {
                    impersonal.add(tokens.get(i).sentence());
                }
            }
            for (int i = 0; i < tokens.size(); i++) {
                if ((PERSONS.contains(tokens.get(i).text()) || inTheRoom(i)) && !inPurpose(i)) {
                    impersonal.remove(tokens.get(i).sentence());
                }
            }
        }
    }

    /** Whether something is asked or set as a task there: "crushing chest pain" beside an exam is none. */
    private boolean asks(int token) {
        return found.stream().anyMatch(at -> at.first() == token && ASKS.contains(at.kind()));
    }

    /** "The trainer collapsed." */
    private boolean inTheRoom(int token) {
        return token > 0
                && TAUGHT_BY.contains(tokens.get(token).text())
                && KNOWN_BY.contains(tokens.get(token - 1).text());
    }

    /** "A 58-year-old man", as exams begin. */
    private boolean describes(int token) {
        AgeReader.Read age = ARTICLES.contains(tokens.get(token).text()) && token + 1 < tokens.size()
                ? AgeReader.at(tokens, token + 1)
                : null;
        return age != null;
    }

    /** Whether a mention tells nobody's state. */
    boolean is(Mention mention) {
        int sentence = tokens.get(mention.anchor()).sentence();
        return impersonal.contains(sentence)
                || ofAThing(mention)
                || found.stream()
                        .filter(at -> at.kind() == Trigger.Kind.FICTION)
                        .filter(at -> tokens.get(at.first()).sentence() == sentence)
                        .anyMatch(at -> reaches(at, mention)
                                && (at.last() < mention.anchor()
                                        || !tokens.get(at.first()).is("in")
                                        || !ofTheWriter(at.first(), sentence)));
    }

    /** "My dad collapsed in the film" tells of the dad. */
    private boolean ofTheWriter(int before, int sentence) {
        for (int i = before - 1; i >= 0 && tokens.get(i).sentence() == sentence; i--) {
            if (WRITER.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a film or a time long ago reaches a mention: not over a turn, and over a comma only where the sentence
     * begins with it, so that "asthma as a child, chest tight" is heard.
     */
    boolean reaches(Trigger.At at, Mention mention) {
        return reaches(at.first(), at.last(), mention);
    }

    /** The same of words from one token to another. */
    boolean reaches(int first, int last, Mention mention) {
        boolean before = last < mention.anchor();
        int from = before ? last + 1 : mention.last() + 1;
        int to = before ? mention.anchor() : first;
        boolean opens = before
                && (first < 2
                        || tokens.get(first - 2).sentence() != tokens.get(first).sentence());
        boolean comma = false;
        for (int i = from; i < to; i++) {
            comma |= tokens.get(i).is(",");
        }
        return !turned(from, to) && (!comma || opens);
    }

    /** Whether the writer turns to something else between two places. */
    boolean turned(int from, int to) {
        for (int i = from; i < to; i++) {
            String word = tokens.get(i).text();
            boolean pair = i + 1 < tokens.size()
                    && TURNS.contains(word + " " + tokens.get(i + 1).text());
            if (TURNS.contains(word) || pair) {
                return true;
            }
        }
        return false;
    }

    private boolean inPurpose(int token) {
        return found.stream()
                .anyMatch(at -> (at.kind() == Trigger.Kind.PURPOSE || at.kind() == Trigger.Kind.STUDY)
                        && at.first() <= token
                        && token <= at.last());
    }

    /** "The boiler is having a fit": a thing begins the sentence, and no person stands in the rest of it. */
    private boolean ofAThing(Mention mention) {
        int sentence = tokens.get(mention.anchor()).sentence();
        return found.stream()
                .filter(at -> at.kind() == Trigger.Kind.THING
                        && tokens.get(at.first()).sentence() == sentence)
                .anyMatch(at -> begins(at.first(), sentence) && at.last() <= mention.first() && nobodyIn(at, sentence));
    }

    private boolean begins(int token, int sentence) {
        return token == 0
                || tokens.get(token - 1).sentence() != sentence
                || tokens.get(token - 1).is(":");
    }

    private boolean nobodyIn(Trigger.At thing, int sentence) {
        for (int i = thing.last() + 1; i < tokens.size() && tokens.get(i).sentence() == sentence; i++) {
            String word = tokens.get(i).text();
            boolean person = PERSONS.contains(word)
                    || PEOPLE.adults().contains(word)
                    || PEOPLE.children().contains(word);
            // "I think" says that the writer guesses, not that the writer is there.
            boolean guess = word.equals("i")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("think");
            if (PEOPLE.strangers().contains(word) || person && !guess && !word.equals("this")) {
                return false;
            }
        }
        return true;
    }
}
