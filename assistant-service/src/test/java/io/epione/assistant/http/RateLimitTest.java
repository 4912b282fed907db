package io.epione.assistant.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.http.RateLimit.Kind;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final RateLimit.Buckets buckets = new RateLimit.Buckets();

    @Test
    void whoHasUsedUpTheMinuteWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(buckets.take("ana", Kind.QUESTION, 5).waitSeconds()).isZero();
        }
        RateLimit.Left left = buckets.take("ana", Kind.QUESTION, 5);
        assertThat(left.remaining()).isZero();
        assertThat(left.waitSeconds()).isBetween(1L, 12L);
    }

    @Test
    void pushesDoNotUseUpQuestionsNorOneCallerAnothers() {
        for (int i = 0; i < 6; i++) {
            buckets.take("ana", Kind.PUSH, 5);
        }
        assertThat(buckets.take("ana", Kind.QUESTION, 5).waitSeconds()).isZero();
        assertThat(buckets.take("ben", Kind.PUSH, 5).waitSeconds()).isZero();
        assertThat(buckets.take("ana", Kind.PUSH, 5).waitSeconds()).isPositive();
    }
}
