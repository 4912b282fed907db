package io.epione.policies.questionnaire;

import java.util.List;
import java.util.regex.Pattern;

/** What somebody wants of a questionnaire, in so many words. */
public enum Wish {
    /** To be asked one. */
    START,
    RESUME,
    STOP,
    /** To answer the question before once more. */
    BACK,
    SKIP,
    /** That answers which were given count no more. */
    TAKE_BACK,
    NOTHING;

    private static final String IT = "(?: (?:it|this|that|the|this one|(?:the |this |these |my |with the |with it"
            + "|with )?(?:questionnaire|questions?|survey|test)))?";
    private static final Pattern STOPS =
            whole("(?:lets |can we )?(?:stop|cancel|quit|abort)(?: asking)?" + IT + "(?: now)?"
                    + "|end (?:the |this )?(?:questionnaire|questions|survey|test)|no more questions|stop asking(?: me)?"
                    + "|i (?:dont|do not) (?:want|wish) to (?:answer any more|answer more)(?: questions)?");
    private static final Pattern GOES_BACK = whole(
            "(?:no |sorry |wait |oops )*(?:(?:can we |can i |i want to )?(?:go )?back(?: one| to the (?:last|one before|previous)"
                    + "(?: one| question)?)?|(?:the )?(?:one|question|answer) before|(?:the )?previous(?: one| question| answer)?"
                    + "|(?:change|correct|undo|fix) (?:my|the) (?:last|previous)(?: one| answer)?|(?:the )?last one was wrong)");
    private static final Pattern SKIPS = whole(
            "(?:can i |can we |i want to |i would like to |id like to )?skip" + IT
                    + "|pass|next(?: question| one)?|i (?:would |d )?(?:rather|prefer) not(?: to)?(?: say| answer)(?: that| this)?|id rather not(?: say| answer)?(?: that| this)?"
                    + "|prefer not to (?:say|answer)|rather not(?: say)?|i (?:dont|do not) want to (?:answer|say)(?: that| this)?(?: one| question)?|no answer");
    private static final Pattern RESUMES = whole(
            "(?:lets |can we |can i |please |i want to |i would like to )?(?:continue|resume|go on|carry on|keep going)"
                    + "(?: with)?(?: (?:the|my|that))?(?: (?:questionnaire|questions|survey|test))?(?: now)?");
    private static final Pattern TAKES_BACK = Pattern.compile(
            "\\b(?:take(?: back| out)?|withdraw|delete|remove|erase|forget)(?: all)?(?: of)? (?:my|the|those|these)(?: \\w+){0,3}?"
                    + " ?(?:answers|responses|questionnaire)\\b(?: back| out| again| please)*$");
    private static final Pattern STARTS = Pattern.compile(
            "^$|\\b(?:can|could|may|let|want|would|start|do|take|fill|give|begin|ask|have|try|like|need|repeat|again|open|show)\\b");
    /** Who only wants to know what it is gets an answer and no questions. */
    private static final Pattern INFORMS = Pattern.compile(
            "^(?:what|whats|who|how|why|where|when|is|are|does|tell me)\\b|\\b(?:my (?:last )?(?:score|result)s?)\\b|\\b(?:dont|do not|not|never)\\b");

    static Wish of(String plain, List<String> names) {
        String rest = without(plain, names);
        boolean named = !rest.equals(plain);
        String words = named ? (rest + " questionnaire").strip() : plain;
        if (TAKES_BACK.matcher(words).find()) {
            return TAKE_BACK;
        }
        if (STOPS.matcher(words).matches()) {
            return STOP;
        }
        if (GOES_BACK.matcher(plain).matches()) {
            return BACK;
        }
        if (SKIPS.matcher(plain).matches()) {
            return SKIP;
        }
        if (RESUMES.matcher(words).matches()) {
            return RESUME;
        }
        return named && STARTS.matcher(rest).find() && !INFORMS.matcher(rest).find() ? START : NOTHING;
    }

    /** The words without the name, and without the small words that stood at it. */
    private static String without(String plain, List<String> names) {
        for (String name : names) {
            if (PlainWords.holds(plain, name)) {
                return (" " + plain + " ")
                        .replace(" " + name + " ", " ")
                        .replaceAll("(?: (?:the|a|my|please))+ $", " ")
                        .strip();
            }
        }
        return plain;
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?:please )?(?:" + words + ")(?: please)?");
    }
}
