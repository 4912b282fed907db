package io.epione.policies.understanding;

import io.epione.policies.understanding.Finding.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a fever from a temperature that is none: "temperature 36.8", "afebrile". */
final class Temperatures {
    private static final String FEVER = "fever";
    /** Degrees Celsius; from here up a temperature that is named counts as a fever. */
    private static final double NONE_BELOW = 37.5;
    /** Characters between the word and its number. */
    private static final int REACH = 25;

    private static final Set<String> WORDS = Set.of("temperature", "temp", "temperatures", "temps");
    private static final Set<String> WITHOUT = Set.of("afebrile", "apyrexial", "apyrexic", "normothermic");

    private Temperatures() {}

    /** The findings with a named fever taken for what its number says, and with what "afebrile" denies. */
    static List<Finding> judged(List<Finding> findings, String text, List<Token> tokens, Finding.Subject[] subjects) {
        List<Finding> judged = new ArrayList<>();
        for (Finding finding : findings) {
            judged.add(finding.concept().equals(FEVER) && cool(finding, findings, text) ? denied(finding) : finding);
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (WITHOUT.contains(token.text())) {
                judged.add(new Finding(
                        FEVER,
                        "a fever",
                        Status.NEGATED,
                        subjects[i],
                        token.start(),
                        token.end(),
                        null,
                        null,
                        null,
                        null));
            }
        }
        return judged;
    }

    private static boolean cool(Finding fever, List<Finding> findings, String text) {
        boolean bare = WORDS.contains(text.substring(fever.start(), fever.end()).toLowerCase(Locale.ROOT));
        Double value = bare ? numberAfter(fever, findings) : null;
        return value != null && value < NONE_BELOW;
    }

    private static @Nullable Double numberAfter(Finding fever, List<Finding> findings) {
        for (Finding other : findings) {
            boolean near = other.start() >= fever.start() && other.start() - fever.end() <= REACH;
            if (near && other.concept().equals("temperature") && other.value() != null) {
                return other.value();
            }
        }
        return null;
    }

    private static Finding denied(Finding fever) {
        return new Finding(
                fever.concept(),
                fever.label(),
                Status.NEGATED,
                fever.subject(),
                fever.start(),
                fever.end(),
                null,
                null,
                null,
                null);
    }
}
