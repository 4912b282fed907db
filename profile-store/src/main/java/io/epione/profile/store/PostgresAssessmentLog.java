package io.epione.profile.store;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.risk.Assessment;
import io.epione.profile.risk.AssessmentLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Assessments on PostgreSQL; every one is kept. Of each model the newest is read that rests on nothing but layers which the
 * reader may see.
 */
@ApplicationScoped
class PostgresAssessmentLog implements AssessmentLog {
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    PostgresAssessmentLog(DataSource source, Clock clock) {
        this.transactions = new Transactions(source);
        this.clock = clock;
    }

    @Override
    public void store(ConsentedScope scope, Assessment assessment) {
        Instant now = clock.instant();
        transactions.write(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into assessment (patient, model, as_of, kind, body, stored_at, layers)
                    values (?, ?, ?, ?, ?::json, ?, ?)""")) {
                insert.setString(1, assessment.patient().value());
                insert.setString(2, Texts.storable(assessment.model().id()));
                insert.setObject(3, Columns.time(Texts.storable(assessment.asOf())));
                insert.setString(4, kind(assessment));
                insert.setString(5, StoreJson.write(assessment));
                insert.setObject(6, Columns.time(Texts.storable(now)));
                insert.setArray(7, layers(connection, scope));
                return insert.executeUpdate();
            }
        });
    }

    private static Array layers(Connection connection, ConsentedScope scope) throws SQLException {
        return connection.createArrayOf(
                "text", scope.categories().stream().map(Enum::name).sorted().toArray());
    }

    /** The newest of every model that was stored and about a time until {@code asOf}, of those that the scope opens. */
    static Map<String, Assessment> newest(Connection connection, ConsentedScope scope, Instant asOf)
            throws SQLException {
        // walks from model to model over the index instead of reading all that was ever assessed
        try (var select = connection.prepareStatement("""
                with recursive models as (
                    select min(model) as model from assessment where patient = ?
                    union all
                    select (select min(a.model) from assessment a where a.patient = ? and a.model > m.model)
                    from models m where m.model is not null)
                select m.model, a.kind, a.body
                from models m cross join lateral (
                    select kind, body from assessment a
                    where a.patient = ? and a.model = m.model and a.as_of <= ? and a.stored_at <= ? and a.layers <@ ?
                    order by a.as_of desc, a.seq desc limit 1) a
                where m.model is not null""")) {
            for (int i = 1; i <= 3; i++) {
                select.setString(i, scope.patient().value());
            }
            select.setObject(4, Columns.time(asOf));
            select.setObject(5, Columns.time(asOf));
            select.setArray(6, layers(connection, scope));
            var newest = new LinkedHashMap<String, Assessment>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    newest.put(rows.getString("model"), read(rows.getString("kind"), rows.getString("body")));
                }
            }
            return newest;
        }
    }

    private static String kind(Assessment assessment) {
        return switch (assessment) {
            case Assessment.RiskAssessment r -> "assessed";
            case Assessment.NotAssessable n -> "not-assessable";
        };
    }

    private static Assessment read(String kind, String body) {
        return switch (kind) {
            case "assessed" -> StoreJson.read(body, Assessment.RiskAssessment.class);
            case "not-assessable" -> StoreJson.read(body, Assessment.NotAssessable.class);
            default -> throw new IllegalStateException("an assessment of unknown kind " + kind);
        };
    }
}
