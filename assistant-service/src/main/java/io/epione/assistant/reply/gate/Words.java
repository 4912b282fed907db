package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Direction;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that claim something without a number: direction, normality, instruction, period. */
final class Words {
    /** Fits either way, so nothing bears it. */
    private static final String EITHER =
            "improv\\w*|worsen\\w*|worse|better|chang(?:es|ed|ing)|var(?:y|ies|ied|ying)|fluctuat\\w*|swing\\w*"
                    + "|significant\\w*|sharp\\w*|slight\\w*|much|dramatic\\w*|strong\\w*|markedly|rapid\\w*|quick\\w*|gradual\\w*"
                    + "|clearly|than|considerabl\\w*|substantial\\w*|somewhat|a (?:bit|little|lot)";

    private static final Map<Direction, Pattern> DIRECTIONS = Map.of(
            Direction.UP,
            words(
                    "higher|rising|rises|rose|risen|increas\\w*|climb\\w*|upwards?|up|more|grew|grown|growing|raised|elevated"
                            + "|spik\\w*|surg\\w*|soar\\w*|jump\\w*|gain\\w*|larger|greater|bigger|" + EITHER),
            Direction.DOWN,
            words(
                    "lower|lowered|falling|falls|fell|fallen|decreas\\w*|drop\\w*|downwards?|down|less|fewer|declin\\w*|shrank"
                            + "|shrink\\w*|reduc\\w*|diminish\\w*|plung\\w*|plummet\\w*|sank|sink\\w*|dip\\w*|slid|sliding|eas(?:ed|ing)"
                            + "|smaller|lost|losing|loss|" + EITHER),
            Direction.LEVEL,
            words(
                    "same|steady|steadily|stable|unchanged|levell?ed|flat|constant\\w*|consistent\\w*|similar\\w*|equal\\w*"
                            + "|identical|plateau\\w*|unaltered"));

    private static final Pattern REASSURES = words("normal\\w*|abnormal\\w*|health(?:y|ier)|fine|perfect\\w*|great"
            + "|excellent|good|well[- ]controlled|ok|okay|safe\\w*|harmless|reassur\\w*|nothing to worry|no need to worry"
            + "|not? (?:worry|concern\\w*|danger\\w*|problem)|no cause for|in target|on target|ideal|optimal|cured?"
            + "|under control");

    private static final Pattern INSTRUCTS = Pattern.compile(
            "\\b(?:take|inject|use|give|increase|decrease|reduce|double|halve|skip|stop|start|restart|resume"
                    + "|switch|adjust|change|lower|raise|cut|drop|try|swallow|titrate|discontinue|hold|omit)\\b[^.;!?]{0,60}?"
                    + "(?:\\b(?:dos(?:e|es|age|ing)|insulin|tablets?|pills?|capsules?|medicines?|medications?|drugs?"
                    + "|units?|injections?|inhalers?|basal|bolus|puffs?|drops|mg|ml|mcg)\\b|" + Masks.GONE + ")",
            Pattern.CASE_INSENSITIVE);

    /** Says how good or bad a value is; figures alone never bear that either. */
    private static final Pattern JUDGES = words(
            "high|low|too|poor\\w*|bad\\w*|danger\\w*|critical\\w*|alarming\\w*"
                    + "|excessive\\w*|severe\\w*|mild\\w*|moderate\\w*|concern\\w*|worr\\w*|risky|unusual\\w*|typical of|expected"
                    + "|acceptable|can tell|satisfactory|impressive|well|fair|borderline|diabetic|because|caused?|due to|thanks to|result of");

    private static final Pattern PERIOD = words("yesterday|today|tonight|tomorrow|overnight|weekends?|fortnight|noon"
            + "|midnight|(?:last|past|previous|this|next|coming) (?:\\d+ ?)?(?:nights?|days?|weeks?|months?|years?|hours?"
            + "|morning|afternoon|evening|minutes?)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june"
            + "|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
            + "|(?:in|during|since|until|till|last|throughout) (?:march|may)"
            + "|(?:a|an|one|per|each|every|whole|half an?) (?:hour|day|night|week|fortnight|month|year)|hourly|weekly|monthly"
            + "|yearly|annual\\w*|recently|lately|currently|mornings?|afternoons?|evenings?|all day|always|never"
            + "|in the (?:day|night|week|month|year)|for (?:days|weeks|months|years|hours)");

    private Words() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** Every direction the sentence claims; a word that fits two counts for both, so it needs its own evidence. */
    static Set<Direction> directions(String text) {
        Set<Direction> claimed = EnumSet.noneOf(Direction.class);
        DIRECTIONS.forEach((direction, pattern) -> {
            if (pattern.matcher(text).find()) {
                claimed.add(direction);
            }
        });
        return claimed;
    }

    /** Whether it says that something is as it should be; figures alone never bear that. */
    static boolean reassures(String text) {
        return REASSURES.matcher(text).find();
    }

    static boolean judges(String text) {
        return JUDGES.matcher(text).find();
    }

    /** Whether it tells a person to do something with a medicine. */
    static boolean instructs(String text) {
        return INSTRUCTS.matcher(text).find();
    }

    static boolean namesPeriod(String text) {
        return PERIOD.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
