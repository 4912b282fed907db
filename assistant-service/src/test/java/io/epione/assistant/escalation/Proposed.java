package io.epione.assistant.escalation;

import io.epione.assistant.demo.SignedTokens;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.profile.person.PatientId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Raises escalations of stored data in tests, without a rule that has to fire. */
@ApplicationScoped
class Proposed {
    private final SignedTokens tokens;
    private final Escalations escalations;
    private final Clock clock;

    @Inject
    Proposed(SignedTokens tokens, Escalations escalations, Clock clock) {
        this.tokens = tokens;
        this.escalations = escalations;
        this.clock = clock;
    }

    /** Of a new patient. */
    String raise(Level level, boolean crisis) {
        return raise("p-" + UUID.randomUUID(), level, crisis, "some-rule");
    }

    String raise(String patient, Level level, boolean crisis, String rule) {
        tokens.patient(patient);
        Proposal proposal = new Proposal(
                new PatientId(patient),
                UUID.randomUUID().toString(),
                new Disposition(
                        level,
                        crisis,
                        "What to do now.",
                        List.of(new Disposition.Reason(rule, level, "Because of " + level.code(), "A source"))),
                "Because of " + level.code(),
                "reading",
                "ref",
                "A reading",
                clock.instant(),
                _ -> List.of("What to do now."),
                List.of(),
                null,
                null,
                null,
                UUID.randomUUID(),
                null);
        return QuarkusTransaction.requiringNew()
                .call(() -> escalations.raise(proposal).id().toString());
    }
}
