package io.epione.assistant.reply.writer;

import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Chance;
import io.epione.assistant.reply.evidence.Change;
import io.epione.assistant.reply.evidence.DayPattern;
import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Figure;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.LabEstimate;
import io.epione.assistant.reply.evidence.Nothing;
import io.epione.assistant.reply.evidence.Quote;
import io.epione.assistant.reply.evidence.Reading;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Spells;
import io.epione.assistant.reply.evidence.Support;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What may be sent to a language model: of a statement about figures, the words that stand in {@code writer.yaml}, and
 * marks for everything else. A sentence with any other word is not sent. What a person typed, what was recorded of them
 * and who they are has no way through, since it is neither in the list nor left in place. Immutable.
 */
@ApplicationScoped
class AllowList {
    private final Vocabulary vocabulary;

    AllowList(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What may be sent of a sentence; empty when nothing may. */
    Optional<Skeleton> of(Bound sentence) {
        if (sentence.text().indexOf('{') >= 0
                || sentence.cited().isEmpty()
                || !sentence.cited().stream().allMatch(AllowList::ofFigures)) {
            return Optional.empty();
        }
        Support support = sentence.cited().stream().map(Evidence::support).reduce(Support.NOTHING, Support::and);
        Skeleton skeleton = new Masking(sentence.text())
                .hide(Place.Kind.PERIOD, Masking.exactly(support.spans()))
                .hide(Place.Kind.NAME, Masking.exactly(support.literals()))
                .hide(Place.Kind.TIME, Masking.MOMENTS)
                .hide(
                        Place.Kind.VALUE,
                        Masking.numbers(
                                support.figures().stream().map(Figure::unit).toList()))
                .skeleton();
        boolean all = Token.of(skeleton.text())
                .map(tokens -> tokens.stream().allMatch(vocabulary::maySend))
                .orElse(false);
        return all && Sentences.one(skeleton.text()) ? Optional.of(skeleton) : Optional.empty();
    }

    /** Only statements that are computed are offered; what is quoted, recorded, reviewed or absent keeps its words. */
    private static boolean ofFigures(Evidence evidence) {
        return switch (evidence) {
            case Reading _, Series _, Change _, Spells _, Chance _ -> true;
            case DayPattern _, LabEstimate _, Recorded _, Nothing _, Quote _, Fixed _ -> false;
        };
    }
}
