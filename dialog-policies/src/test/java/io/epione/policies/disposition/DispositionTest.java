package io.epione.policies.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a level means to those who act on it. */
class DispositionTest {
    private static Disposition of(Level level, boolean crisis) {
        return new Disposition(level, crisis, "", List.of());
    }

    @ParameterizedTest
    @EnumSource
    void urgentAndEmergencyAreGraveAndSoIsEveryCrisis(Level level) {
        assertThat(of(level, false).grave()).isEqualTo(level == Level.URGENT || level == Level.EMERGENCY);
        assertThat(of(level, true).grave()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void onlyNoLevelWithoutACrisisIsSilent(Level level) {
        assertThat(of(level, false).silent()).isEqualTo(level == Level.NONE);
        assertThat(of(level, true).silent()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theHigherOfTwoLevelsWinsWhicheverComesFirst(Level level) {
        for (Level other : Level.values()) {
            Level higher = level.ordinal() > other.ordinal() ? level : other;
            assertThat(level.max(other)).isEqualTo(higher);
            assertThat(other.max(level)).isEqualTo(higher);
            assertThat(level.above(other)).isEqualTo(level.ordinal() > other.ordinal());
        }
        assertThat(Level.of(level.code())).isEqualTo(level);
    }

    @Test
    void aLevelIsWrittenAsTheContractSays() {
        assertThat(Level.SELF_CARE.code()).isEqualTo("self-care");
    }
}
