package io.epione.policies.understanding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "In hospital for bulimia at 20, I'm 41": two ages of one person tell that what is said of the first is years ago. */
final class AgesAgo {
    private static final int LEAST_YEARS = 4;
    private static final int OLDEST = 110;
    private static final Set<String> AT = Set.of("at", "aged");
    /** What tells that it is not over. */
    private static final Set<String> GOES_ON = WordSet.of(
            "still since again back relapse relapsed relapsing never worse now started ever lately today tonight"
                    + " returned returning");

    private final List<Token> tokens;
    private final @Nullable Integer today;

    AgesAgo(List<Token> tokens) {
        this.tokens = tokens;
        this.today = today();
    }

    /** Whether a mention stands beside an age that the writer has left long behind. */
    boolean tell(Mention mention) {
        if (today == null) {
            return false;
        }
        int sentence = tokens.get(mention.anchor()).sentence();
        Integer then = null;
        for (int i = mention.last() + 1; i < tokens.size(); i++) {
            if (tokens.get(i).sentence() == sentence
                    && AT.contains(tokens.get(i).text())) {
                then = age(i + 1);
            }
        }
        return then != null && today - then >= LEAST_YEARS;
    }

    /** How old the writer is; null where it is not said, or something goes on. */
    private @Nullable Integer today() {
        Integer said = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (GOES_ON.contains(tokens.get(i).text())) {
                return null;
            }
            boolean am = tokens.get(i).is("im")
                    || i > 0 && tokens.get(i).is("am") && tokens.get(i - 1).is("i");
            if (am && age(i + 1) != null) {
                said = age(i + 1);
            }
        }
        return said;
    }

    private @Nullable Integer age(int at) {
        Numbers.Read number = at < tokens.size() ? Numbers.at(tokens, at) : null;
        return number == null || number.value() > OLDEST ? null : (int) number.value();
    }
}
