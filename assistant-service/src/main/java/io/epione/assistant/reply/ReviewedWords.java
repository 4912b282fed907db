package io.epione.assistant.reply;

import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Source;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a judgement says, in the reviewed words it carries. From {@code urgent} up and on the crisis track a reply is made
 * of these and of other entries of the wording alone.
 */
public final class ReviewedWords {
    private ReviewedWords() {}

    /** The sentences of a judgement, each with its wording entry and the rules behind it. */
    public static List<Bound> of(Judgement judgement) {
        List<Bound> said = new ArrayList<>();
        for (Judgement.Sentence sentence : judgement.say()) {
            List<Evidence> cited = new ArrayList<>();
            cited.add(Fixed.template(sentence.wordingKey(), sentence.text()));
            judgement.disposition().reasons().stream()
                    .filter(reason -> reason.level() == judgement.disposition().level())
                    .limit(2)
                    .map(ReviewedWords::rule)
                    .forEach(cited::add);
            said.add(new Bound(sentence.text(), cited));
        }
        return said;
    }

    private static Evidence rule(Disposition.Reason reason) {
        return new Fixed(
                new Source(Source.Kind.RULE, reason.ruleId(), reason.text() + " (" + reason.source() + ")", null, null),
                reason.text());
    }
}
