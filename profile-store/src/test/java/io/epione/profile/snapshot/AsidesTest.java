package io.epione.profile.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.person.PatientId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AsidesTest {
    private static final Instant NIGHT = Instant.parse("2026-11-22T23:00:00Z");

    private static Entry.Observation hrv(String source, String words, String component, Instant at) {
        var from = new Provenance(source, "", "wearable", Instant.EPOCH, new UUID(1, 2), "/0", null, null);
        return new Entry.Observation(
                new PatientId("ana"),
                new Code(Code.EPIONE, "hrv_rmssd", words),
                Quantity.of(30, "ms"),
                EffectiveTime.at(at, ZoneOffset.UTC),
                component,
                from);
    }

    @Test
    void aComponentDoesNotCountBesideTheValueAsSuch() {
        var night = hrv("fitbit/self", "HRV", "", NIGHT);
        var deep = hrv("fitbit/self", "", "deep", NIGHT);
        assertThat(Asides.without(List.of(deep, night))).containsExactly(night);
    }

    @Test
    void aComponentCountsWhereThereIsNoOtherOfItsSourceAndTime() {
        var deep = hrv("fitbit/self", "", "deep", NIGHT);
        var before = hrv("fitbit/self", "", "", NIGHT.minusSeconds(86_400));
        var other = hrv("oura/self", "", "", NIGHT);
        assertThat(Asides.without(List.of(deep, before, other))).containsExactly(deep, before, other);
    }
}
