package io.epione.signals.nightscout;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.signals.SignalAdapter;
import io.epione.signals.SignalAdapterContract;
import org.junit.jupiter.api.Test;

class NightscoutDeviceStatusAdapterTest extends SignalAdapterContract {
    @Override
    protected SignalAdapter adapter() {
        return new NightscoutDeviceStatusAdapter();
    }

    @Test
    void batteriesReservoirAndInsulinOnBoardAreKept() {
        assertThat(read("""
                {"device":"loop://phone","created_at":"2026-11-24T11:00:00Z","uploaderBattery":85,
                 "pump":{"reservoir":120.5,"battery":{"percent":75},"status":{"status":"normal"}},
                 "openaps":{"iob":{"iob":2.5}}}""").batch().entries()).singleElement().isInstanceOfSatisfying(Entry.Event.class, status -> {
            assertThat(status.text()).isEqualTo("normal");
            assertThat(status.details())
                    .containsExactly(
                            new Value.Component(EventCodes.RESERVOIR, Quantity.of(120.5, "[IU]")),
                            new Value.Component(EventCodes.PUMP_BATTERY, Quantity.of(75, "%")),
                            new Value.Component(EventCodes.UPLOADER_BATTERY, Quantity.of(85, "%")),
                            new Value.Component(EventCodes.INSULIN_ON_BOARD, Quantity.of(2.5, "[IU]")));
        });
    }
}
