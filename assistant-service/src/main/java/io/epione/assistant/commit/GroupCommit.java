package io.epione.assistant.commit;

import io.epione.assistant.http.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Commits together what arrives while another commit is under way, so that many small changes share the price of one.
 * Whoever comes to an idle lane goes at once; who comes meanwhile goes with the next group, in the order of arrival.
 * Everybody has their own answer, after the commit. A group that fails is taken apart, and each of it is tried alone on
 * its caller's thread, so that what cannot be stored, or has to wait for something, spoils nobody else's. Thread-safe.
 *
 * @param <T> a change
 * @param <R> what became of it
 */
public final class GroupCommit<T, R> {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    /** More lanes than the database has cores would only make the groups smaller. */
    private static final int LANES = 2;

    private final Bounds<T> bounds;
    private final Function<List<T>, List<R>> together;
    private final Function<T, R> alone;
    private final List<Lane> lanes;

    /**
     * How much goes together.
     *
     * @param weight of a change, in whatever makes it large
     * @param together the weight of a group that takes no more
     * @param waiting the weight of a queue that takes no more
     */
    public record Bounds<T>(ToIntFunction<T> weight, int together, int waiting) {}

    /**
     * @param together makes changes in one transaction, all or none, waits long for nothing, and gives the answers in
     *     their order
     * @param alone makes one in a transaction
     */
    public GroupCommit(Bounds<T> bounds, Function<List<T>, List<R>> together, Function<T, R> alone) {
        this.bounds = bounds;
        this.together = together;
        this.alone = alone;
        this.lanes = Stream.generate(Lane::new).limit(LANES).toList();
    }

    /**
     * Returns after the commit. Throws what the change throws when it is tried alone.
     *
     * @param of changes of the same are made one after the other
     * @throws Problem 503 where too much is waiting; nothing was done
     */
    public R commit(Object of, T change) {
        Waiting<T, R> mine = new Waiting<>(change);
        lane(of).add(mine);
        return mine.together().orElseGet(() -> alone.apply(change));
    }

    /** The weight of what waits behind the group under way. */
    long waiting(Object of) {
        return lane(of).waiting();
    }

    private Lane lane(Object of) {
        return lanes.get(Math.floorMod(of.hashCode(), LANES));
    }

    private final class Lane {
        private final Queue<Waiting<T, R>> queue = new ArrayDeque<>();
        private long waiting;
        private boolean busy;

        private void add(Waiting<T, R> one) {
            if (enqueue(one)) {
                Thread.ofVirtual().name("group-commit").start(this::run);
            }
        }

        /** Whether the lane was idle until now. */
        private synchronized boolean enqueue(Waiting<T, R> one) {
            int weight = bounds.weight().applyAsInt(one.change());
            if (!queue.isEmpty() && waiting + weight > bounds.waiting()) {
                throw Problem.busy();
            }
            queue.add(one);
            waiting += weight;
            boolean idle = !busy;
            busy = true;
            return idle;
        }

        private synchronized long waiting() {
            return waiting;
        }

        private void run() {
            for (List<Waiting<T, R>> group = next(); !group.isEmpty(); group = next()) {
                commit(group);
            }
        }

        private synchronized List<Waiting<T, R>> next() {
            List<Waiting<T, R>> group = new ArrayList<>();
            for (long weight = 0; !queue.isEmpty(); ) {
                int more = bounds.weight().applyAsInt(queue.element().change());
                if (!group.isEmpty() && weight + more > bounds.together()) {
                    break;
                }
                group.add(queue.remove());
                weight += more;
                waiting -= more;
            }
            busy = !group.isEmpty();
            return group;
        }

        private void commit(List<Waiting<T, R>> group) {
            try {
                List<R> answers =
                        together.apply(group.stream().map(Waiting::change).toList());
                for (int i = 0; i < group.size(); i++) {
                    group.get(i).answer(answers.get(i));
                }
            } catch (RuntimeException | Error e) {
                LOG.warnf(
                        "A group of %d was taken apart: %s",
                        group.size(), e.getClass().getName());
                group.forEach(Waiting::failed);
            }
        }
    }
}
