package io.epione.assistant.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The escalations as the care team reads them: emergencies and crises first, then by level; of one rank what still waits
 * first, then the nearest deadline.
 */
@ApplicationScoped
class Inbox {
    private static final String RANK = "CASE WHEN e.crisis = true OR e.level = 'emergency' THEN 5"
            + " WHEN e.level = 'urgent' THEN 4 WHEN e.level = 'soon' THEN 3 WHEN e.level = 'routine' THEN 2"
            + " WHEN e.level = 'self-care' THEN 1 ELSE 0 END";
    private static final String SETTLED = "CASE WHEN e.status IN ('requested', 'accepted') THEN 0 ELSE 1 END";
    private static final String BEHIND = " AND (" + RANK + " < :rank OR (" + RANK + " = :rank AND (" + SETTLED
            + " > :settled OR (" + SETTLED + " = :settled"
            + " AND (e.deadline > :deadline OR (e.deadline = :deadline AND e.id > :id))))))";
    private static final String ORDER = " ORDER BY " + RANK + " DESC, " + SETTLED + ", e.deadline, e.id";

    private final Session entities;
    private final EscalationStore store;

    Inbox(Session entities, EscalationStore store) {
        this.entities = entities;
        this.store = store;
    }

    /** An escalation with everything that is shown of it. */
    record Item(EscalationEntity row, EscalationContent content, List<EscalationStore.Happened> history) {}

    /** A page; the cursor is null on the last. */
    record Page(List<Item> items, @Nullable String next) {}

    /** @param status null for all that are not resolved */
    @Transactional
    Page page(@Nullable String status, @Nullable InboxCursor after, int limit) {
        String where = status == null ? "e.status <> 'resolved'" : "e.status = :status";
        String behind = after == null ? "" : BEHIND;
        var query = entities.createQuery(
                        "FROM EscalationEntity e WHERE " + where + behind + ORDER, EscalationEntity.class)
                .setMaxResults(limit + 1);
        if (status != null) {
            query.setParameter("status", status);
        }
        if (after != null) {
            query.setParameter("rank", after.rank())
                    .setParameter("settled", after.settled())
                    .setParameter("deadline", after.deadline())
                    .setParameter("id", after.id());
        }
        List<EscalationEntity> rows = query.getResultList();
        List<EscalationEntity> page = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page(
                items(page),
                rows.size() > limit ? InboxCursor.at(page.getLast()).text() : null);
    }

    @Transactional
    Optional<Item> one(UUID id) {
        return store.find(id).map(row -> items(List.of(row)).getFirst());
    }

    private List<Item> items(List<EscalationEntity> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<EscalationStore.Happened>> histories =
                store.histories(rows.stream().map(row -> row.id).toList());
        return rows.stream()
                .map(row -> new Item(row, store.opened(row), histories.getOrDefault(row.id, List.of())))
                .toList();
    }
}
