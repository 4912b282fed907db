package io.epione.assistant.turn;

import io.epione.assistant.context.ContextAssembler;
import io.epione.assistant.triage.SafeJudge;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the turns that are about something else than what was judged before: "what is HbA1c?" after an emergency. */
@ApplicationScoped
class Asides {
    private final ContextAssembler contexts;
    private final SafeJudge judge;

    Asides(ContextAssembler contexts, SafeJudge judge) {
        this.contexts = contexts;
        this.judge = judge;
    }

    /**
     * The silent judgement of a text by itself, where the earlier turns alone lead to all that was judged; empty where
     * the text may have added to it. What was judged holds either way.
     */
    Optional<Judgement> of(DialogContext context, ProfileSnapshot snapshot, Judgement judged) {
        List<EarlierTurn> earlier = context.earlier();
        if (earlier.isEmpty() || judged.disposition().silent()) {
            return Optional.empty();
        }
        Judgement alone = judge.judge(
                contexts.assemble(context.text(), List.of(), snapshot).after(context.contacts()));
        Judgement before = judge.judge(contexts.assemble("", earlier, snapshot).after(context.contacts()));
        return alone.disposition().silent() && rules(before).containsAll(rules(judged))
                ? Optional.of(alone)
                : Optional.empty();
    }

    private static Set<Disposition.Reason> rules(Judgement judgement) {
        return judgement.disposition().reasons().stream().collect(Collectors.toSet());
    }
}
