package io.epione.assistant.genome;

import io.epione.models.polygenic.AuditRow;
import java.util.List;

/**
 * {@code GET /api/genome/scores}.
 *
 * @param state {@code known}, {@code none}, {@code withheld} or {@code unreadable}
 */
record ScoresView(String state, List<ScoreView> scores) {
    /** One score with what became of the rows that were asked for. */
    record One(ScoreView score, List<AuditRow> rows) {}

    static ScoresView of(String state) {
        return new ScoresView(state, List.of());
    }
}
