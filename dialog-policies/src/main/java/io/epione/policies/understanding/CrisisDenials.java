package io.epione.policies.understanding;

import java.util.List;
import java.util.Set;

/**
 * A plain denial of thoughts of death or harm: "I don't want to die or hurt myself", "I asked him and he said no". A denial
 * that is only half one takes nothing away: "not yet", "I won't tonight", "I don't want to but I can't stop".
 */
final class CrisisDenials {
    private static final int REACH = 14;
    private static final int ANSWER_REACH = 3;
    private static final int DOUBLED = 3;
    private static final int TURNED = 8;

    private static final Set<String> NO = WordSet.of(
            "no not never nothing none without nor neither zero dont doesnt didnt havent hasnt wouldnt wont isnt wasnt arent"
                    + " aint denies denied deny denying denial rejects rejected");
    /** What may stand between the denial and what is denied; any other word breaks it. */
    private static final Set<String> BETWEEN = WordSet.of(
            "any thoughts thought thinking think thinks idea ideas ideation wish wishes wishing desire want wants wanted"
                    + " wanting intention intentions feelings feeling feel like urge urges to of about abt at or nor a the"
                    + " active passive explicit die dying death dead hurt hurting harm harming kill killing end ending it my"
                    + " his her life own myself himself herself anyone anybody someone others else suicide suicidal"
                    + " infanticidal homicidal self considered contemplated felt been being ever once going gonna be risk"
                    + " chance danger id one those who whod sort type");
    /** What makes it half a denial where it follows in the same sentence. */
    private static final Set<String> HALVES = WordSet.of(
            "tonight today yet now moment until till unless but though although however except anymore again more before"
                    + " currently week tomorrow soon immediately because cos cause least just exactly really enough");

    private static final Set<String> BEFORE_A_WISH = WordSet.of("want wanna wants");
    private static final Set<String> ASKED = WordSet.of("ask asked asks asking");
    private static final Set<String> SAID = WordSet.of("said says say answered replied swears swore promised told");
    private static final Set<String> ANSWER = WordSet.of("no nope never not");
    /** "No one", "no point": no answer. */
    private static final Set<String> NO_ANSWER =
            WordSet.of("one reason point way more longer idea choice other use hope");

    /** "It would be a lie to say I am not", "if I were not". */
    private static final Set<String> TURNS =
            WordSet.of("lie lying lied pretend pretending cant couldnt if wish wished unless");
    /** "I am." after "I'm not" takes it back. */
    private static final Set<String> TAKES_BACK =
            Set.of("i am", "i do", "i did", "i have", "im lying", "i lied", "or maybe");

    private static final Set<String> MINDING = WordSet.of("mind care bother matter");

    private CrisisDenials() {}

    /** Whether a mention of death or harm is denied outright. */
    static boolean denied(Mention mention, List<Token> tokens) {
        return !saysNo(mention, tokens)
                && !halved(mention.last() + 1, tokens, mention)
                && (deniedBefore(mention, tokens) || answeredNo(mention, tokens));
    }

    /** Whether the denial before a mention is turned round by another: "no reason not to". */
    static boolean turned(Mention mention, List<Token> tokens) {
        int no = noBefore(mention, tokens);
        return no >= 0 && doubled(no, tokens, mention);
    }

    /** "Wouldn't mind not being alive" says what it says with its own no. */
    private static boolean saysNo(Mention mention, List<Token> tokens) {
        for (int i = mention.first(); i <= mention.last(); i++) {
            String word = tokens.get(i).text();
            if (NO.contains(word) || MINDING.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean deniedBefore(Mention mention, List<Token> tokens) {
        int no = noBefore(mention, tokens);
        if (no < 0) {
            return false;
        }
        Token next = tokens.get(no + 1);
        boolean aside = next.is(",") || tokens.get(no).is("no") && BEFORE_A_WISH.contains(next.text());
        return !aside && !doubled(no, tokens, mention);
    }

    /** The nearest denial that reaches a mention, -1 where none does. */
    private static int noBefore(Mention mention, List<Token> tokens) {
        int from = Math.max(0, mention.first() - REACH);
        for (int i = mention.first() - 1; i >= from && inSentence(i, tokens, mention); i--) {
            Token token = tokens.get(i);
            if (NO.contains(token.text())) {
                return i;
            }
            boolean chance = token.is("i") && i > 0 && tokens.get(i - 1).is("chance");
            if (!BETWEEN.contains(token.text()) && !token.is(",") && !chance) {
                return -1;
            }
        }
        return -1;
    }

    /** "No reason not to", "it is a lie that I don't": a second denial before turns the first round. */
    private static boolean doubled(int at, List<Token> tokens, Mention mention) {
        for (int i = at - 1; i >= Math.max(0, at - TURNED) && inSentence(i, tokens, mention); i--) {
            String word = tokens.get(i).text();
            if (tokens.get(i).kind() == Token.Kind.MARK) {
                return false;
            }
            if (NO.contains(word) && at - i <= DOUBLED || TURNS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean answeredNo(Mention mention, List<Token> tokens) {
        boolean asked = false;
        for (int i = mention.first() - 1; i >= 0 && inSentence(i, tokens, mention); i--) {
            asked |= ASKED.contains(tokens.get(i).text());
        }
        int to = Math.min(tokens.size(), mention.last() + 1 + REACH);
        for (int i = mention.last() + 1; asked && i < to && inSentence(i, tokens, mention); i++) {
            if (SAID.contains(tokens.get(i).text()) && no(i + 1, tokens, mention)) {
                return true;
            }
        }
        return false;
    }

    private static boolean no(int from, List<Token> tokens, Mention mention) {
        for (int i = from; i < Math.min(tokens.size(), from + ANSWER_REACH) && inSentence(i, tokens, mention); i++) {
            boolean noAnswer = i + 1 < tokens.size()
                    && NO_ANSWER.contains(tokens.get(i + 1).text());
            if (ANSWER.contains(tokens.get(i).text()) && !noAnswer) {
                return true;
            }
        }
        return false;
    }

    private static boolean halved(int from, List<Token> tokens, Mention mention) {
        // What stands after a comma is another thought, unless it takes the denial back.
        boolean over = false;
        for (int i = from; i < tokens.size() && inSentence(i, tokens, mention); i++) {
            String word = tokens.get(i).text();
            over |= tokens.get(i).is(",");
            boolean takesBack =
                    word.equals("but") || word.equals("yet") || word.equals("until") || word.equals("unless");
            if (HALVES.contains(word) && (!over || takesBack)) {
                return true;
            }
        }
        return from < tokens.size() && takesBackNext(from, tokens);
    }

    /** "I don't want to hurt myself. But I might." */
    private static boolean takesBackNext(int from, List<Token> tokens) {
        int sentence = tokens.get(from - 1).sentence();
        for (int i = from; i < tokens.size(); i++) {
            if (tokens.get(i).sentence() == sentence + 1) {
                String word = tokens.get(i).text();
                String pair =
                        i + 1 < tokens.size() ? word + " " + tokens.get(i + 1).text() : word;
                return word.equals("but") || word.equals("yet") || word.equals("not") || TAKES_BACK.contains(pair);
            }
        }
        return false;
    }

    private static boolean inSentence(int token, List<Token> tokens, Mention mention) {
        return tokens.get(token).sentence() == tokens.get(mention.first()).sentence();
    }
}
