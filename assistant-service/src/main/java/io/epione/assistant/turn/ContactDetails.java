package io.epione.assistant.turn;

import io.epione.policies.triage.DialogContext.EarlierTurn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number to call back and the place, where the person named them; quoted as they were written. */
record ContactDetails(@Nullable String callback, @Nullable String location) {
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_PLACE = 120;
    private static final String NUMBER = "(?<number>\\+?\\(?\\d[\\d ().\\-/]{5,22}\\d)";
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:call|phone|ring|reach|text|tel(?:ephone)?|mobile|cell|number|contact|dial)\\b[^\\d+(]{0,30}"
                    + NUMBER,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHAPED = Pattern.compile(
            "(?<![\\d/.\\-])(?<number>\\+\\d[\\d ().\\-]{6,20}\\d|\\(?\\d{3}\\)?[ .\\-]\\d{3}[ .\\-]\\d{4})(?![\\d/])");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:(?:i'?m|i am|we'?re|we are|he is|she is|he'?s|she'?s|it is|live|staying|located|here) (?:now |currently |still"
                    + " |alone )?(?:at|on|near|in|outside|inside)|my (?:address|location) is|come to|address:|location:)"
                    + " (?<place>[^.;!?\\n]{3,120})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_PLACE = Pattern.compile(
            "^(?:a lot of |so much |severe |terrible |bad |much |some |extreme |real )?(?:pain|agony|trouble|labou?r|shock|tears|a panic"
                    + "|danger|crisis|remission|doubt|range|control|distress|fear|my (?:\\d|mind|head|own|first|second|third|last|way|late|early|mid|teens|twenties|thirties"
                    + "|forties|fifties|sixties|seventies|eighties)|the middle|need|insulin"
                    + "|metformin|medication|tablets|keto|a diet|warfarin|my (?:period|meds)|\\d+ ?(?:weeks?|months?|days?|years?|hours?|mg|mcg|ml|units?|percent|%|/|of|or|mmol)"
                    + "|day \\d|week \\d|an? (?:\\w+ )?(?:medicines?|medications?|tablets?|pills?|pump|sensor|course|dose|plan|waiting)|the (?:end|point|brink"
                    + "|first|second|third|mend|floor with pain)|(?:holiday|vacation|leave|call|fire|top|time|track|purpose|one)|fainting|collaps\\w*|passing"
                    + "|dying|death|tears|it|that|this|blood|\\w+mg|risk|work"
                    + " stress|least|most|all|the (?:pill|edge|verge)|charge|good|bad|poor)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}|(?:19|20)\\d{2}[./-]\\d{1,2}[./-]\\d{1,2}");
    private static final Pattern REFUSED = Pattern.compile(
            "\\b(?:don'?t|do not|never|not) (?:\\w+ )?(?:call|phone|ring|text|contact|dial|reach)\\b[^.!?]*$",
            Pattern.CASE_INSENSITIVE);

    static ContactDetails in(String text) {
        String plain = text.replace('\u2019', '\'');
        return new ContactDetails(number(plain), place(plain));
    }

    /** As they were named last, in this turn or an earlier one. */
    static ContactDetails newest(String text, List<EarlierTurn> earlier) {
        ContactDetails known = in(text);
        for (EarlierTurn turn : earlier.reversed()) {
            ContactDetails before = in(turn.text());
            known = new ContactDetails(
                    known.callback == null ? before.callback : known.callback,
                    known.location == null ? before.location : known.location);
        }
        return known;
    }

    private static @Nullable String number(String text) {
        for (Pattern pattern : new Pattern[] {CALLED, SHAPED}) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String number = matcher.group("number").strip();
                if (DATE.matcher(number).matches()
                        || REFUSED.matcher(text.substring(0, matcher.start("number")))
                                .find()) {
                    continue;
                }
                long digits = number.chars().filter(Character::isDigit).count();
                if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS) {
                    return number;
                }
            }
        }
        return null;
    }

    private static @Nullable String place(String text) {
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            String place = matcher.group("place")
                    .split("(?i),? (?:and|but|because|so|please|with) |, my ", 2)[0]
                    .strip();
            if (place.length() > 2
                    && place.length() <= LONGEST_PLACE
                    && !NO_PLACE.matcher(place).find()) {
                return place;
            }
        }
        return null;
    }
}
