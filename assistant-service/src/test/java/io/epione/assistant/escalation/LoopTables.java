package io.epione.assistant.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** What tests look up in the tables of the loop. */
@ApplicationScoped
public class LoopTables {
    private final DataSource database;

    @Inject
    LoopTables(DataSource database) {
        this.database = database;
    }

    /** Waits until no delivery or answered questionnaire waits to be judged or looked at by the rules on series. */
    public void awaitJudged() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from scheduled_tasks"
                                + " where task_name in ('deliver-questionnaire', 'judge-stored-data', 'watch-series')")
                        == 0);
    }

    public long count(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).getFirst());
    }

    public void change(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> texts(String sql, Object... parameters) {
        List<String> texts = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
