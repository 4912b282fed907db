package io.epione.assistant.reply.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalmTest {
    private static final Disposition NONE = at(Level.NONE, false);

    private static Disposition at(Level level, boolean crisis) {
        return new Disposition(level, crisis, "", List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"URGENT", "EMERGENCY"})
    void fromUrgentUpNoModelIsAsked(Level level) {
        assertThat(Calm.of(at(level, false), at(level, false))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"URGENT", "EMERGENCY"})
    void whileSomethingUrgentStandsOnTheScreenNoModelIsAsked(Level level) {
        assertThat(Calm.of(NONE, at(level, false))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void inACrisisNoModelIsAskedWhateverTheLevel(Level level) {
        assertThat(Calm.of(at(level, true), at(level, true))).isEmpty();
        assertThat(Calm.of(NONE, at(level, true))).isEmpty();
    }

    @Test
    void belowUrgentOneMayBeAsked() {
        assertThat(Calm.of(at(Level.SOON, false), at(Level.SOON, false))).isPresent();
    }
}
