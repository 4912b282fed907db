package io.epione.assistant.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.epione.assistant.commit.GroupCommit.Bounds;
import io.epione.assistant.http.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final String LANE = "ana";
    private static final int POISON = 13;

    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> alone = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch first = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        first.countDown();
        callers.close();
    }

    @Test
    void whatComesWhileACommitIsUnderWayGoesTogetherInTheOrderOfArrival() throws Exception {
        var commit = commit(100, 100);
        List<Future<String>> answers = come(commit, 0, 11);
        first.countDown();

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo("stored " + i);
        }
        assertThat(groups)
                .containsExactly(List.of(0), IntStream.range(1, 11).boxed().toList());
    }

    @Test
    void aGroupTakesNoMoreThanItsBound() throws Exception {
        var commit = commit(4, 100);
        List<Future<String>> answers = come(commit, 0, 10);
        first.countDown();
        for (Future<String> answer : answers) {
            answer.get();
        }

        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6, 7, 8), List.of(9));
    }

    @Test
    void whatCannotBeStoredSpoilsNobodyElses() throws Exception {
        var commit = commit(100, 100);
        List<Future<String>> answers = come(commit, 10, 16);
        first.countDown();

        assertThatThrownBy(answers.get(POISON - 10)::get).hasRootCauseMessage("poison");
        for (int i : new int[] {10, 11, 12, 14, 15}) {
            assertThat(answers.get(i - 10).get()).isEqualTo("stored " + i);
        }
        assertThat(alone).containsExactlyInAnyOrder(11, 12, POISON, 14, 15);
    }

    @Test
    void whereTooMuchWaitsMoreIsRefusedAndTheRestIsStored() throws Exception {
        var commit = commit(100, 3);
        List<Future<String>> answers = come(commit, 0, 4);

        assertThatThrownBy(() -> commit.commit(LANE, 4))
                .isInstanceOfSatisfying(
                        Problem.class, busy -> assertThat(busy.status()).isEqualTo(503));
        first.countDown();
        for (int i = 0; i < 4; i++) {
            assertThat(answers.get(i).get()).isEqualTo("stored " + i);
        }
    }

    /** Sends one number after the other; all but the first wait until that is committed. */
    private List<Future<String>> come(GroupCommit<Integer, String> commit, int from, int to) {
        List<Future<String>> answers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int number = i;
            answers.add(callers.submit(() -> commit.commit(LANE, number)));
            if (i == from) {
                await().until(() -> groups.size() == 1);
            } else {
                int waiting = i - from;
                await().until(() -> commit.waiting(LANE) == waiting);
            }
        }
        return answers;
    }

    private GroupCommit<Integer, String> commit(int together, int waiting) {
        return new GroupCommit<>(new Bounds<>(_ -> 1, together, waiting), this::store, number -> {
            alone.add(number);
            return answer(number);
        });
    }

    private List<String> store(List<Integer> numbers) {
        groups.add(numbers);
        if (groups.size() == 1) {
            awaitFirst();
        }
        return numbers.stream().map(GroupCommitTest::answer).toList();
    }

    private static String answer(int number) {
        if (number == POISON) {
            throw new IllegalStateException("poison");
        }
        return "stored " + number;
    }

    private void awaitFirst() {
        try {
            first.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
