package io.epione.assistant.storeddata;

import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.DialogContext.EarlierTurn;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.snapshot.ProfileSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a judgement sees of answers that were just given: the same as when they are stored. Thread-safe. */
@ApplicationScoped
public class AnswersGiven {
    private final MeasureCatalog measures;

    AnswersGiven(MeasureCatalog measures) {
        this.measures = measures;
    }

    /** @param earlier the words of the conversation, for whoever is called */
    public DialogContext context(List<Entry> entries, ProfileSnapshot now, List<EarlierTurn> earlier) {
        Moment moment = new Moment(new Moment.At(now.asOf(), "", "answers"));
        entries.stream()
                .filter(Entry.Observation.class::isInstance)
                .map(Entry.Observation.class::cast)
                .forEach(moment.answers()::add);
        DialogContext alone = moment.context(now, measures.all());
        return new DialogContext(
                alone.trigger(),
                alone.text(),
                earlier,
                alone.stated(),
                alone.profile(),
                alone.now(),
                alone.answers(),
                alone.contacts());
    }
}
