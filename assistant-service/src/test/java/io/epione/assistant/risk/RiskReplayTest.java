package io.epione.assistant.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.assistant.decision.ModelReplay.Replayed;
import io.epione.assistant.decision.StoredAnswer;
import io.epione.models.ModelCatalog;
import io.epione.models.ModelSelection;
import io.epione.profile.risk.InputUsed;
import io.epione.profile.risk.ModelRef;
import io.epione.profile.snapshot.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a replay compares. */
class RiskReplayTest {
    private static final ModelCatalog MODELS = new ModelCatalog(ModelSelection.asShipped());
    private static final String NAME = "egfr-ckdepi2021/1.0.0";
    private static final ModelRef KIDNEY =
            MODELS.find("egfr-ckdepi2021").orElseThrow().card().ref();
    private static final List<InputUsed> INPUTS = List.of(input("scr_mg_dl", 0.8), input("age", 45), input("sex", 0));
    private static final double EGFR =
            Objects.requireNonNull(MODELS.again(KIDNEY, INPUTS).orElseThrow().get("egfr"));

    private final RiskReplay replay = new RiskReplay(MODELS);

    @AfterAll
    static void close() {
        MODELS.close();
    }

    @Test
    void theSameInputsGiveTheSameFigureBitByBit() {
        assertThat(replayed(KIDNEY, EGFR).identical()).isTrue();
        assertThat(replayed(KIDNEY, EGFR).modelNow()).isEqualTo(NAME);
        assertThat(replayed(KIDNEY, Math.nextUp(EGFR)).identical()).isFalse();
    }

    @Test
    void whatEachInputAddedComesWithItAsLongAsTheFileIsThere() {
        assertThat(Objects.requireNonNull(replayed(KIDNEY, EGFR).explanation()).value())
                .isEqualTo(EGFR);
        assertThat(replayed(new ModelRef(KIDNEY.id(), KIDNEY.version(), "00"), EGFR)
                        .explanation())
                .isNull();
    }

    private Replayed replayed(ModelRef model, double egfr) {
        return replay.replay(answer(model, egfr)).orElseThrow();
    }

    @Test
    void anotherFileThanTheOneThatSpokeIsNeverIdentical() {
        ModelRef other = new ModelRef(KIDNEY.id(), KIDNEY.version(), "00");

        assertThat(replay.replay(answer(other, EGFR))).contains(new Replayed(false, NAME));
    }

    @Test
    void aModelOfSomebodyElseIsLeftToThem() {
        assertThat(replay.replay(answer(new ModelRef("glucose-forecast", "1.0.0", "00"), EGFR)))
                .isEmpty();
    }

    private static StoredAnswer answer(ModelRef model, double egfr) {
        return new StoredAnswer(
                model, Instant.parse("2026-11-24T09:00:00Z"), INPUTS, Map.of("egfr", egfr), List.of(), null, Map.of());
    }

    private static InputUsed input(String name, double value) {
        return new InputUsed(name, value, "", Fact.State.MEASURED, null, "test");
    }
}
