package io.epione.assistant.turn;

import io.epione.policies.disposition.Level;
import io.epione.policies.triage.DialogContext;
import io.epione.policies.triage.SecondOpinion;
import jakarta.enterprise.context.ApplicationScoped;

/** Another judge for tests, who only speaks where a text carries its mark. */
@ApplicationScoped
class MarkedOpinion implements SecondOpinion {
    static final String SURE_OF_SOON = "qzx-soon";

    @Override
    public String name() {
        return "marked";
    }

    @Override
    public Opinion opinion(DialogContext context) {
        return context.text().contains(SURE_OF_SOON) ? Opinion.of("1", Level.SOON, Level.SOON) : Opinion.nothing();
    }
}
