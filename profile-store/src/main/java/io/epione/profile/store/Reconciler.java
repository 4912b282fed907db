package io.epione.profile.store;

import io.epione.profile.observation.Appended.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of the entries of one delivery. The rules, by which repeated, reordered and late deliveries end
 * in one profile:
 *
 * <ul>
 *   <li>The same content under a key is a duplicate.
 *   <li>Of two contents under a key the one received later counts, whichever is stored first; the other is history.
 *   <li>A delivery of the very same bytes through the same door is a repeat: what it says is as old as its first
 *       arrival, so it never brings back what was corrected since.
 *   <li>Two contents under one key within one delivery have no order in time: the higher by {@link Content#rank} counts,
 *       so that a shuffled delivery ends the same; the other is kept as never known.
 * </ul>
 */
final class Reconciler {
    private final Map<Key, List<Version>> stored;
    private final boolean repeat;
    private final List<Insert> inserts = new ArrayList<>();
    private final List<Key> touched = new ArrayList<>();

    Reconciler(Map<Key, List<Version>> stored, boolean repeat) {
        this.stored = stored;
        this.repeat = repeat;
    }

    record Key(int series, Instant effective) {}

    /** A stored revision. */
    record Version(
            int revision, Instant receivedAt, @Nullable Instant supersededAt, Content content) {}

    record Candidate(Key key, Instant receivedAt, Content content) {}

    /** A row to write: the candidate's position, its revision, and when it ceased to count. */
    record Insert(int candidate, int revision, @Nullable Instant supersededAt) {}

    List<Insert> inserts() {
        return inserts;
    }

    /** Keys whose times of knowing are to be laid out anew. */
    List<Key> touched() {
        return touched;
    }

    List<Outcome> reconcile(List<Candidate> candidates) {
        var outcomes = new ArrayList<Outcome>(Collections.nCopies(candidates.size(), Outcome.DUPLICATE));
        var groups = new LinkedHashMap<Key, List<Integer>>();
        for (int i = 0; i < candidates.size(); i++) {
            groups.computeIfAbsent(candidates.get(i).key(), k -> new ArrayList<>(1))
                    .add(i);
        }
        groups.forEach((key, group) -> {
            List<Integer> distinct = distinct(candidates, group);
            int winner = Collections.max(
                    distinct,
                    (a, b) -> Content.rank()
                            .compare(
                                    candidates.get(a).content(),
                                    candidates.get(b).content()));
            one(key, candidates, distinct, winner, outcomes);
        });
        return outcomes;
    }

    private static List<Integer> distinct(List<Candidate> candidates, List<Integer> group) {
        if (group.size() == 1) {
            return group;
        }
        var distinct = new ArrayList<Integer>();
        for (int i : group) {
            Content content = candidates.get(i).content();
            if (distinct.stream().noneMatch(d -> candidates.get(d).content().same(content))) {
                distinct.add(i);
            }
        }
        return distinct;
    }

    private void one(Key key, List<Candidate> candidates, List<Integer> distinct, int winner, List<Outcome> outcomes) {
        List<Version> versions = stored.getOrDefault(key, List.of());
        int revision = versions.stream().mapToInt(Version::revision).max().orElse(-1) + 1;
        boolean fresh = versions.isEmpty();
        for (int i : distinct) {
            Candidate candidate = candidates.get(i);
            if (isKnown(candidate, versions, i == winner)) {
                continue;
            }
            outcomes.set(i, fresh && i == distinct.getFirst() ? Outcome.STORED : Outcome.CORRECTED);
            inserts.add(new Insert(i, revision++, i == winner ? null : candidate.receivedAt()));
            if (!fresh) {
                touched.add(key);
            }
        }
    }

    private boolean isKnown(Candidate candidate, List<Version> versions, boolean winner) {
        for (Version version : versions) {
            if (version.content().same(candidate.content())) {
                boolean counts = version.supersededAt() == null;
                boolean late = versions.stream()
                        .anyMatch(v -> v.supersededAt() == null
                                && candidate.receivedAt().isBefore(v.receivedAt()));
                if (counts || repeat || late || !winner) {
                    return true;
                }
            }
        }
        return false;
    }
}
