package io.epione.assistant.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketsTest {
    private final Buckets buckets = new Buckets();

    @Test
    void whoHasUsedUpTheMinuteWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(buckets.take("ana", "questions", 5).waitSeconds()).isZero();
        }
        Left left = buckets.take("ana", "questions", 5);
        assertThat(left.remaining()).isZero();
        assertThat(left.waitSeconds()).isBetween(1L, 12L);
        assertThat(left.policyItem()).isEqualTo("\"questions\";q=5;w=60");
        assertThat(left.item()).matches("\"questions\";r=0;t=\\d+");
    }

    @Test
    void pushesDoNotUseUpQuestionsNorOneCallerAnothers() {
        for (int i = 0; i < 6; i++) {
            buckets.take("ana", "pushes", 5);
        }
        assertThat(buckets.take("ana", "questions", 5).waitSeconds()).isZero();
        assertThat(buckets.take("ben", "pushes", 5).waitSeconds()).isZero();
        assertThat(buckets.take("ana", "pushes", 5).waitSeconds()).isPositive();
    }

    @Test
    void aLimitThatWasRaisedHoldsAtOnce() {
        buckets.take("ana", "pushes", 1);
        assertThat(buckets.take("ana", "pushes", 1).spent()).isTrue();
        assertThat(buckets.take("ana", "pushes", 2).spent()).isFalse();
    }
}
