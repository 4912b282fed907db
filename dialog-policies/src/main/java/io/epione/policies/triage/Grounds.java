package io.epione.policies.triage;

import io.epione.policies.disposition.Level;
import io.epione.policies.triage.SecondOpinion.Opinion;
import io.epione.policies.understanding.PersonSaid;
import io.epione.policies.understanding.TextReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What another judge's opinion of a context rests on. What stands beside the matter and says nothing of it must not decide;
 * and what the rules have read whole they judge by a source, so that one level more is only another opinion of the same,
 * which comes and goes with the wording. Where words are left unread the judge may have seen what the rules cannot. Not
 * thread-safe.
 */
final class Grounds {
    /**
     * Of 76 texts that the reader never saw and held for one level more than the rules, two words keep 56 of the 60 that it
     * was right about; four would keep 47, and drop 3 of the 16 that it was wrong about.
     */
    private static final int ENOUGH = 2;

    /** A text of more sentences is not looked at sentence by sentence. */
    private static final int MOST = 12;

    private static final int FEWEST_WORDS = 3;

    private final TextReader reader;
    private final SecondOpinion judge;
    private final DialogContext context;
    private final Map<String, List<Remark>> remarks = new HashMap<>();
    private final Map<String, Opinion> alone = new HashMap<>();

    /** @param context as the judge sees it: what is left out there is no word unread */
    Grounds(TextReader reader, SecondOpinion judge, DialogContext context) {
        this.reader = reader;
        this.judge = judge;
        this.context = context;
    }

    /** Whether enough is unread of the sentences that trouble the judge, or of all where none does alone. */
    boolean unread() {
        List<Remark> all =
                context.said().flatMap(text -> remarks(text).stream()).toList();
        if (all.stream().mapToLong(Remark::unread).sum() < ENOUGH) {
            return false;
        }
        if (all.size() == 1 || all.size() > MOST) {
            return true;
        }
        long unread = 0;
        boolean troubled = false;
        for (Remark remark : all) {
            if (troubles(remark)) {
                troubled = true;
                unread += remark.unread();
            }
            if (unread >= ENOUGH) {
                return true;
            }
        }
        return !troubled;
    }

    /** The same without sentences in which nothing was read and which by themselves say nothing to the judge. */
    DialogContext matter() {
        return context.read(this::matter);
    }

    private String matter(String text) {
        List<Remark> all = remarks(text);
        if (all.size() < 2 || all.size() > MOST) {
            return text;
        }
        List<Remark> kept = all.stream()
                .filter(remark -> remark.read() || isShort(remark.text()) || isOfSomebody(remark) || speaks(remark))
                .toList();
        String left = kept.stream().map(Remark::text).collect(Collectors.joining(" "));
        return kept.size() == all.size() || isShort(left) ? text : left;
    }

    /** "Help me." says nothing without what stands beside it. */
    private static boolean isShort(String text) {
        return text.split("\\s+").length < FEWEST_WORDS;
    }

    /** Age, sex and pregnancy are part of every matter. */
    private boolean isOfSomebody(Remark remark) {
        return reader.understand(remark.text(), context.now()).people().values().stream()
                .anyMatch(person -> !person.equals(PersonSaid.nothing()));
    }

    private boolean troubles(Remark remark) {
        Opinion opinion = alone(remark);
        return opinion.worried() || !Level.SOON.above(opinion.likely());
    }

    private boolean speaks(Remark remark) {
        Opinion opinion = alone(remark);
        return opinion.worried() || !Level.SOON.above(opinion.possible());
    }

    private Opinion alone(Remark remark) {
        return alone.computeIfAbsent(
                remark.text(),
                sentence -> judge.opinion(DialogContext.of(
                        context.trigger(), sentence, List.of(), context.stated(), context.profile(), context.now())));
    }

    private List<Remark> remarks(String text) {
        return remarks.computeIfAbsent(
                text,
                said -> Remark.of(said, reader.understand(said, context.now()).findings()));
    }
}
