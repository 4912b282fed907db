package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whom each word of a text is about. */
final class SubjectReader {
    private static final PeopleWords WORDS = PeopleWords.shipped();

    private static final Set<String> BEFORE_A_PERSON = Set.of("up", "on", "in");
    private static final Set<String> OBJECTS = Set.of("him", "her", "them");

    private final List<Token> tokens;
    private final boolean caseDescription;
    private final boolean pregnant;
    private final Subject[] subjects;

    private SubjectReader(List<Token> tokens, boolean caseDescription, boolean pregnant) {
        this.tokens = tokens;
        this.caseDescription = caseDescription;
        this.pregnant = pregnant;
        this.subjects = new Subject[tokens.size()];
    }

    /** The subject of every token. In a case description the person described is {@link Subject#SELF}. */
    static Subject[] subjects(List<Token> tokens, boolean caseDescription, boolean pregnant) {
        return new SubjectReader(tokens, caseDescription, pregnant).read();
    }

    private Subject[] read() {
        Subject current = Subject.SELF;
        @Nullable Subject lastOther = null;
        // Where a sentence began that has named nobody yet: until it does, it is taken to go on about the last person.
        int unnamed = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Subject named = person(i);
            if (startsSentence(i)) {
                unnamed = i;
            }
            if (named != null) {
                unnamed = -1;
                boolean speaks = reports(i) || objectOf(i);
                lastOther = named;
                if (!speaks) {
                    current = named;
                    Arrays.fill(subjects, determiner(i), i, named);
                }
            } else if (caseDescription && startsSentence(i)) {
                current = Subject.SELF;
            } else if (!caseDescription && WORDS.pronouns().contains(token.text())) {
                current = lastOther == null ? Subject.OTHER : lastOther;
                // "Fell on her neck, can't feel his legs": who is never called anything else is the one it began with.
                if (lastOther == null && unnamed >= 0 && !reports(i) && !writerActs(unnamed)) {
                    Arrays.fill(subjects, unnamed, i, current);
                }
                lastOther = current;
                unnamed = -1;
            } else if (!caseDescription && speakerActs(i)) {
                current = Subject.SELF;
                if (unnamed >= 0) {
                    Arrays.fill(subjects, unnamed, i, Subject.SELF);
                }
                unnamed = -1;
            }
            subjects[i] = current;
        }
        return subjects;
    }

    /** The person after a finding, as in "I cannot wake my husband", "a rash on my baby's belly"; null when there is none. */
    static @Nullable Subject objectAfter(List<Token> tokens, Subject[] subjects, int last) {
        for (int i = last + 1; i <= last + 3 && i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            if (word.equals("him") || word.equals("her") || word.equals("them")) {
                // "On her legs" says no more than whose legs they are: of whom the sentence is.
                boolean whose = i > last + 1
                        && BEFORE_A_PERSON.contains(tokens.get(i - 1).text());
                return whose ? null : subjects[i] == Subject.SELF ? Subject.OTHER : subjects[i];
            }
            if (WORDS.children().contains(word) || WORDS.adults().contains(word)) {
                return WORDS.children().contains(word) ? Subject.CHILD : Subject.OTHER;
            }
            if (!WORDS.determiners().contains(word) && !BEFORE_A_PERSON.contains(word)) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Subject person(int i) {
        String word = tokens.get(i).text();
        boolean child = WORDS.children().contains(word);
        boolean adult = WORDS.adults().contains(word);
        boolean stranger = WORDS.strangers().contains(word);
        if (!child && !adult && !stranger) {
            return null;
        }
        int from = determiner(i);
        String determiner = tokens.get(from).text();
        if (caseDescription) {
            boolean family =
                    from < i && (determiner.equals("his") || determiner.equals("her") || determiner.equals("their"));
            return family ? (child ? Subject.CHILD : Subject.OTHER) : null;
        }
        // "The baby isn't moving" of a pregnant woman is about herself.
        if (child && pregnant && word.startsWith("baby")) {
            return null;
        }
        boolean oneself = from > 1
                        && (tokens.get(from - 1).is("am")
                                || tokens.get(from - 1).is("im"))
                || from > 0 && tokens.get(from - 1).is("im")
                || from > 0 && tokens.get(from - 1).is("as");
        if (oneself || stranger && from == i) {
            return null;
        }
        return child ? Subject.CHILD : Subject.OTHER;
    }

    /** Where "my 3 week old baby" begins. */
    private int determiner(int i) {
        for (int j = i - 1;
                j >= 0
                        && j >= i - 6
                        && tokens.get(j).sentence() == tokens.get(i).sentence();
                j--) {
            if (WORDS.determiners().contains(tokens.get(j).text())) {
                return j;
            }
            if (tokens.get(j).kind() == Token.Kind.MARK) {
                break;
            }
        }
        return i;
    }

    private boolean reports(int i) {
        for (int j = i + 1; j <= i + 2 && j < tokens.size(); j++) {
            if (WORDS.reporting().contains(tokens.get(j).text())) {
                // "wants to kill himself" is no report.
                return !tokens.get(j).is("wants")
                        || j + 1 < tokens.size() && !tokens.get(j + 1).is("to");
            }
        }
        return false;
    }

    private boolean objectOf(int i) {
        int from = determiner(i);
        return from > 0
                && WORDS.beforeObjects().contains(tokens.get(from - 1).text())
                && from < i
                && !tokens.get(from - 1).is("for");
    }

    private boolean startsSentence(int i) {
        return i == 0 || tokens.get(i - 1).sentence() != tokens.get(i).sentence();
    }

    /** "I have", "my chest": the writer speaks of himself, not of what he saw or thinks. */
    private boolean speakerActs(int i) {
        String word = tokens.get(i).text();
        if (word.equals("my") || word.equals("me") || word.equals("myself")) {
            return word.equals("my") && nextPerson(i) < 0 || word.equals("myself");
        }
        if (!Set.of("i", "im", "ive", "id").contains(word) || caresFor(i)) {
            return false;
        }
        for (int j = i + 1; j < tokens.size() && j <= i + 3; j++) {
            if (WORDS.watching().contains(tokens.get(j).text())) {
                boolean filler = Set.of("am", "was", "just", "really", "so", "also")
                        .contains(tokens.get(j).text());
                if (!filler) {
                    return false;
                }
            } else {
                return true;
            }
        }
        return true;
    }

    /** Whether the writer speaks of himself in the sentence that begins there. */
    private boolean writerActs(int start) {
        return IntStream.range(start, tokens.size())
                .takeWhile(i -> tokens.get(i).sentence() == tokens.get(start).sentence())
                .anyMatch(this::speakerActs);
    }

    /** "I struggle to wake her": what follows is about her. */
    private boolean caresFor(int i) {
        for (int j = i + 2; j < tokens.size() && j <= i + 5; j++) {
            if (OBJECTS.contains(tokens.get(j).text())) {
                return WORDS.caring().contains(tokens.get(j - 1).text());
            }
        }
        return false;
    }

    private int nextPerson(int i) {
        for (int j = i + 1; j < tokens.size() && j <= i + 6; j++) {
            String word = tokens.get(j).text();
            if (tokens.get(j).kind() == Token.Kind.MARK || word.equals("i") || word.equals("and")) {
                return -1;
            }
            if (person(j) != null && determiner(j) == i) {
                return j;
            }
        }
        return -1;
    }
}
