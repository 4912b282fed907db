package io.epione.assistant.reply.gate;

import io.epione.assistant.reply.evidence.Claim;
import io.epione.assistant.reply.evidence.Direction;
import io.epione.assistant.reply.evidence.Support;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Words that deny. Only what was looked for and not found may be denied; all other denials are these few, each with the
 * claim that bears it.
 */
final class Denials {
    private static final Pattern DENIES =
            words("no|not|non|never|none|nothing|nobody|nowhere|without|neither|nor|cannot"
                    + "|\\p{L}+n't|\\p{L}+n\u2019t|hardly|barely|unless|except|lack\\w*|missing|absent|absence|fail\\w*|no longer|free of"
                    + "|rule[sd]? out|exclude[sd]?|deny|denie[sd]|too few|wrong|false|untrue");

    private static final Map<Claim, Pattern> BORNE = Map.of(
            Claim.STALE, words("may not hold(?: now)?"),
            Claim.ESTIMATED, words("was never measured|estimated, not measured"),
            Claim.FEW_DAYS, words("(?:there are )?too few days with .{1,60} to tell a trend"),
            Claim.REFUSED, words("cannot be worked out for you"));

    /** Said of several readings that differ, and true of each of them. */
    private static final Pattern ALWAYS = words("i cannot tell which holds");

    private static final Pattern LEVEL = words("no clear direction");

    private Denials() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    /** The text without the denials that the evidence bears. */
    static String settled(String text, Support support) {
        String rest = text;
        for (var borne : BORNE.entrySet()) {
            if (support.is(borne.getKey())) {
                rest = borne.getValue().matcher(rest).replaceAll(Masks.GONE);
            }
        }
        if (support.direction() == Direction.LEVEL) {
            rest = LEVEL.matcher(rest).replaceAll(Masks.GONE);
        }
        return rest;
    }

    static boolean denies(String text) {
        return DENIES.matcher(ALWAYS.matcher(text).replaceAll(Masks.GONE)).find();
    }
}
