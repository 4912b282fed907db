package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that cites several things. It must fall into parts, one after the other, each of which one thing alone
 * bears, so that a value of the one is never said with the name or the date of the other. Each thing must bear one.
 */
final class Parts {
    private static final Pattern JOINT =
            Pattern.compile(";|, (?:and |but |while |whereas )?| (?:and|but|while|whereas) ");
    private static final int MOST = 16;

    private Parts() {}

    static boolean borne(String sentence, List<Support> supports) {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        Matcher joint = JOINT.matcher(sentence);
        while (joint.find() && cuts.size() < MOST) {
            cuts.add(joint.end());
        }
        cuts.add(sentence.length());
        keepDates(sentence, cuts);
        return from(sentence, cuts, 0, supports, 0);
    }

    /** A date alone belongs to what stands before it. */
    private static void keepDates(String sentence, List<Integer> cuts) {
        for (int i = cuts.size() - 2; i > 0; i--) {
            if (!Statement.of(sentence.substring(cuts.get(i), cuts.get(i + 1))).says()) {
                cuts.remove(i);
            }
        }
    }

    /** Whether what begins at a cut is borne; {@code used} has a bit for each thing that bears a part before it. */
    private static boolean from(String sentence, List<Integer> cuts, int cut, List<Support> supports, int used) {
        if (cut == cuts.size() - 1) {
            return used == (1 << supports.size()) - 1;
        }
        for (int next = cut + 1; next < cuts.size(); next++) {
            Statement part = Statement.of(sentence.substring(cuts.get(cut), cuts.get(next)));
            for (int i = 0; i < supports.size(); i++) {
                if (part.check(supports.get(i)).passed() && from(sentence, cuts, next, supports, used | 1 << i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
