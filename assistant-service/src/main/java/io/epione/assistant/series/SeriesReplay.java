package io.epione.assistant.series;

import io.epione.assistant.decision.ModelReplay;
import io.epione.assistant.decision.StoredAnswer;
import io.epione.profile.risk.ModelRef;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Runs rules on series again, on the days that an assessment kept. */
@ApplicationScoped
class SeriesReplay implements ModelReplay {
    private final List<SeriesRule> rules;

    @Inject
    SeriesReplay(@All List<SeriesRule> rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Replayed> replay(StoredAnswer answer) {
        LocalDate day = answer.day();
        return day == null
                ? Optional.empty()
                : rules.stream()
                        .filter(rule ->
                                rule.card().ref().id().equals(answer.model().id()))
                        .findFirst()
                        .map(rule -> replay(rule, new Kept(day, answer.days()), answer));
    }

    private static Replayed replay(SeriesRule rule, Kept kept, StoredAnswer answer) {
        ModelRef now = rule.card().ref();
        boolean identical =
                now.equals(answer.model()) && rule.again(kept, answer.outputs()).equals(answer.outputs());
        return new Replayed(identical, now.id() + "/" + now.version());
    }
}
