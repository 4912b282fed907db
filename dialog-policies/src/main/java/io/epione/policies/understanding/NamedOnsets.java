package io.epione.policies.understanding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When something was, by the month, season or year that is named with it. Only a plain sentence puts it long ago: "in March
 * my face drooped, it went away". Whatever may tell of now as well, as "it came back" does, leaves the nearest reading.
 */
final class NamedOnsets {
    /** What may tell that it is there again, or goes on. */
    private static final Set<String> AGAIN = WordSet.of(
            "since now today tonight yesterday currently keeps still again back returned returning returns recurred"
                    + " recurring just like as same similar too also another second both twice every each always"
                    + " sometimes often before ever worse worsening new lately recently happening having this morning"
                    + " ago reappeared repeated repeat continues continued continuing ongoing remains");

    private final List<Token> tokens;
    private final Onsets onsets;
    private final List<NamedTimes.At> named;

    NamedOnsets(List<Token> tokens, Onsets onsets, @Nullable Instant said) {
        this.tokens = tokens;
        this.onsets = onsets;
        this.named = NamedTimes.in(tokens, said);
    }

    /**
     * Hours since something that is over was.
     *
     * @param read what else was read of it
     * @param reaches whether a named time is said of it
     */
    @Nullable
    Double over(Mention mention, @Nullable Double read, Predicate<NamedTimes.At> reaches) {
        if (named.isEmpty()) {
            return read;
        }
        double latest = named.stream().mapToDouble(NamedTimes.At::hours).min().orElseThrow();
        Optional<NamedTimes.At> beside = named.stream()
                .filter(at -> !at.since() && sentence(at.first()) == sentence(mention.anchor()) && reaches.test(at))
                .findFirst();
        if (beside.isPresent() && isPlain(beside.get())) {
            return latest;
        }
        return read == null ? null : Double.valueOf(Math.min(read, latest));
    }

    /** Hours since something that goes on began: "since March". */
    @Nullable
    Double since(Mention mention) {
        return named.stream()
                .filter(at -> at.since() && at.hours() > 0 && sentence(at.first()) == sentence(mention.anchor()))
                .findFirst()
                .map(NamedTimes.At::hours)
                .orElse(null);
    }

    private boolean isPlain(NamedTimes.At beside) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean inName = beside.first() <= i && i <= beside.last();
            if (!inName && AGAIN.contains(tokens.get(i).text())) {
                return false;
            }
        }
        return onsets.onlyLasting(beside.first(), beside.last());
    }

    private int sentence(int token) {
        return tokens.get(token).sentence();
    }
}
