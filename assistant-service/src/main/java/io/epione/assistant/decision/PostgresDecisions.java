package io.epione.assistant.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.epione.assistant.genome.SealedWords;
import io.epione.policies.disposition.Judgement;
import io.epione.policies.triage.DialogContext;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Decisions in their table; written once, never changed. */
@ApplicationScoped
class PostgresDecisions implements Decisions {
    private final Session session;
    private final DecisionJson json;
    private final SealedWords sealed;

    PostgresDecisions(Session session, DecisionJson json, SealedWords sealed) {
        this.session = session;
        this.json = json;
        this.sealed = sealed;
    }

    @Override
    public void store(Decision decision) {
        session.createNativeMutationQuery("INSERT INTO decision (id, patient, kind, at, context, judgement, output)"
                        + " VALUES (?1, ?2, ?3, ?4, CAST(?5 AS jsonb), CAST(?6 AS jsonb), CAST(?7 AS jsonb))"
                        + " ON CONFLICT (id) DO NOTHING")
                .setParameter(1, decision.id())
                .setParameter(2, decision.patient().value())
                .setParameter(3, decision.kind())
                .setParameter(4, decision.at())
                .setParameter(5, json.write(decision.context()), String.class)
                .setParameter(6, json.write(decision.judgement()), String.class)
                .setParameter(7, decision.output().toString())
                .executeUpdate();
    }

    Optional<Decision> find(UUID id) {
        List<Object[]> rows = session.createNativeQuery(
                        "SELECT patient, kind, at, context::text, judgement::text, output::text FROM decision"
                                + " WHERE id = ?1",
                        Object[].class)
                .setParameter(1, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> decision(id, row));
    }

    private Decision decision(UUID id, Object[] row) {
        PatientId patient = new PatientId((String) row[0]);
        return new Decision(
                id,
                patient,
                (String) row[1],
                (Instant) row[2],
                part((String) row[3], DialogContext.class),
                part((String) row[4], Judgement.class),
                json.read(sealed.open(patient, (String) row[5]), JsonNode.class));
    }

    private <T> @Nullable T part(@Nullable String text, Class<T> type) {
        return text == null ? null : json.read(text, type);
    }
}
