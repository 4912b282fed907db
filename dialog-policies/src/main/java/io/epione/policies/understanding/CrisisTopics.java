package io.epione.policies.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells death, harm, abuse or an illness of the mind that is only named from what somebody feels or does: the subject of an
 * essay, a lesson, a policy or a film. It is only named where the text says what the work is and nobody in it is concerned;
 * "I have an essay due and I am suicidal" and "my friend read a book about suicide" are heard.
 */
final class CrisisTopics {
    private static final int CONCERN_REACH = 3;
    private static final Set<String> TOPICS = WordSet.of(
            "suicide suicides suicidal suicidality self harm harming selfharm thoughts thought ideation ideas behaviour"
                    + " eating disorder disorders anorexia bulimia domestic abuse violence psychosis psychotic mania delusion"
                    + " delusions paranoia hallucination hallucinations overdose rape assault sexual intentional deliberate"
                    + " died committed attempt attempts");
    /** An adjective says how somebody is, unless what it describes follows. */
    private static final Set<String> ADJECTIVES = WordSet.of("suicidal psychotic");

    private static final Set<String> DESCRIBED = WordSet.of(
            "thoughts thought ideation ideas behaviour behavior patient patients client clients people person"
                    + " teenagers pupils callers crisis crises intent risk");
    /** What somebody does to himself in a story or in history. */
    private static final Set<String> DEEDS = WordSet.of(
            "kill kills killed killing hang hangs hanged hanging shoot shoots shot drown drowns drowned himself herself"
                    + " themselves take takes took taking his her own life lives jump jumps jumped off a bridge roof the"
                    + " wants want to dies wanting die commits commit committed suicide overdose overdoses hears voices on"
                    + " voice student guy");

    /** Words that say what kind of work or pastime the text is about. */
    private static final Set<String> WORK = WordSet.of(
            "essay essays assignment dissertation thesis coursework homework seminar viva osce textbook sociology"
                    + " criminology msc vignette portfolio poster paragraph leaflet leaflets lesson assembly slides"
                    + " curriculum syllabus quiz revising podcast documentary statistics prevalence incidence mortality"
                    + " epidemiology guideline guidelines policy receptionists wording icd coder coroner coroners"
                    + " translating translation forum template debrief criminal illegal peer bibliography sources"
                    + " instruments validated standardised victorian");

    private static final Set<String> STORIES = WordSet.of(
            "film movie musical opera novel novella screenplay memoir song tune lyric lyrics album band dnd scene character"
                    + " characters hero heroine chapter episode emperor poets author bollywood netflix spoilers");
    private static final Set<String> PAIRS = Set.of(
            "book club",
            "a level",
            "risk factors",
            "sunday school",
            "stage play",
            "student nurse",
            "nursing student",
            "ward manager",
            "head of",
            "crisis line",
            "helpline script",
            "types of",
            "writing training",
            "what training");

    /** Whoever says one of these about himself or somebody near is concerned. */
    private static final Set<String> CONCERNED = WordSet.of(
            "myself mine tonight now today rn scared afraid terrified alone lonely crying help suffering struggling empty hopeless"
                    + " every night nights lately anymore worse again stop cant urge urges stress stressed failed failing"
                    + " pressure support insurance pays");

    private static final Set<String> NEAR = WordSet.of(
            "son daughter brother sister mum mom dad mother father husband wife partner boyfriend girlfriend friend mate"
                    + " flatmate roommate cousin neighbour colleague uncle aunt nephew niece gf bf ex child kid kids");
    private static final Set<String> FEELING = Set.of(
            "i want",
            "i wish",
            "i cant",
            "i feel",
            "i felt",
            "i keep",
            "ive been",
            "i think",
            "my life",
            "my own",
            "i need",
            "because i",
            "cos i",
            "im so",
            "i dont",
            "im not",
            "makes me",
            "for me",
            "about me",
            "with me",
            "i get",
            "i got",
            "i tried",
            "i did",
            "i hate",
            "im having",
            "i had",
            "ive had",
            "ive got");
    /** Who stands right before it is the one it is about. */
    private static final Set<String> BEFORE_A_STATE = WordSet.of(
            "i im ive he hes she shes they theyre am is been being feel feels feeling felt having have has had getting gets"
                    + " get my our these constant daily got with turned become");

    private static final Set<String> OF_ANOTHER = WordSet.of("himself herself themselves his her");
    private static final Set<String> OPENS = WordSet.of("did which who whats why when was were where in does");
    private static final Set<String> PERSONS = WordSet.of(
            "i im ive id my me myself we our us he she him her hes shes you your help now today tonight this");

    private final List<Token> tokens;
    private final boolean work;
    private final boolean stories;
    private final Set<Integer> asked = new HashSet<>();

    CrisisTopics(List<Token> tokens) {
        this.tokens = tokens;
        boolean foundWork = false;
        boolean foundStories = false;
        for (int i = 0; i < tokens.size(); i++) {
            foundWork |= WORK.contains(tokens.get(i).text()) || PAIRS.contains(pair(i));
            foundStories |= STORIES.contains(tokens.get(i).text());
        }
        boolean nobody = (foundWork || foundStories) && !concerned();
        this.work = nobody;
        this.stories = nobody && foundStories;
        ofHistory();
    }

    /** Whether a mention only names its subject. */
    boolean named(Mention mention) {
        boolean deed = deed(mention);
        return work && topic(mention)
                || stories && deed
                || deed
                        && ofAnother(mention)
                        && asked.contains(tokens.get(mention.first()).sentence());
    }

    private boolean topic(Mention mention) {
        int from = mention.loose() ? mention.last() : mention.first();
        for (int i = from; i <= mention.last(); i++) {
            if (!TOPICS.contains(tokens.get(i).text())) {
                return false;
            }
        }
        for (int i = Math.max(0, mention.first() - CONCERN_REACH); i < from; i++) {
            if (BEFORE_A_STATE.contains(tokens.get(i).text())) {
                return false;
            }
        }
        String last = tokens.get(mention.last()).text();
        boolean describes = mention.last() + 1 < tokens.size()
                && DESCRIBED.contains(tokens.get(mention.last() + 1).text());
        return !ADJECTIVES.contains(last) || describes;
    }

    private boolean deed(Mention mention) {
        for (int i = mention.first(); i <= mention.last(); i++) {
            boolean inside = mention.loose() && i > mention.first() && i < mention.last();
            if (!inside && !DEEDS.contains(tokens.get(i).text())) {
                return false;
            }
        }
        return true;
    }

    private boolean ofAnother(Mention mention) {
        for (int i = mention.first(); i <= mention.last(); i++) {
            if (OF_ANOTHER.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean concerned() {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).text();
            boolean mine = i > 0 && tokens.get(i - 1).is("my")
                    || i > 1 && tokens.get(i - 2).is("my");
            if (CONCERNED.contains(word) || NEAR.contains(word) && mine || FEELING.contains(pair(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Which emperor killed himself", "did Van Gogh shoot himself": a question in which nobody near stands. */
    private void ofHistory() {
        Set<Integer> persons = new HashSet<>();
        for (Token token : tokens) {
            if (PERSONS.contains(token.text()) || NEAR.contains(token.text())) {
                persons.add(token.sentence());
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean opens =
                    i == 0 || tokens.get(i - 1).sentence() != tokens.get(i).sentence();
            if (opens
                    && OPENS.contains(tokens.get(i).text())
                    && !persons.contains(tokens.get(i).sentence())) {
                asked.add(tokens.get(i).sentence());
            }
        }
    }

    private String pair(int first) {
        return first + 1 < tokens.size()
                ? tokens.get(first).text() + " " + tokens.get(first + 1).text()
                : "";
    }
}
