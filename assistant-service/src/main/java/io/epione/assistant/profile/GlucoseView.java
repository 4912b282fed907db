package io.epione.assistant.profile;

import io.epione.profile.glucose.GlucoseEpisode;
import io.epione.profile.glucose.GlucoseSummary;
import io.epione.profile.glucose.SensorData;
import io.epione.profile.risk.Assessment;
import io.epione.profile.snapshot.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The glucose summary over HTTP. A metric that the span does not support is null.
 *
 * @param censoredLow how many readings are a meter's LO; they count in the ranges, and in mean and sd at its limit
 * @param censoredHigh likewise of HI
 * @param gmi an estimate of a laboratory's value; withheld below 70 % wear
 * @param gmiKind {@code MODEL_ESTIMATE} beside a gmi
 * @param sufficient at least 14 days at 70 % wear, below which the consensus asks not to judge (Battelino 2019)
 */
record GlucoseView(
        String state,
        Instant from,
        Instant to,
        int readings,
        int censoredLow,
        int censoredHigh,
        String unit,
        @Nullable Double mean,
        @Nullable Double sd,
        @Nullable Double cv,
        @Nullable Double gmi,
        Assessment.@Nullable Kind gmiKind,
        @Nullable Double tir,
        @Nullable Double tbr1,
        @Nullable Double tbr2,
        @Nullable Double tar1,
        @Nullable Double tar2,
        @Nullable Double lbgi,
        @Nullable Double hbgi,
        @Nullable Double gri,
        @Nullable Double modd,
        @Nullable Double conga,
        @Nullable Double mage,
        @Nullable Double wear,
        boolean sufficient,
        List<GlucoseEpisode> episodes) {
    static GlucoseView of(GlucoseSummary s, Instant from, Instant to) {
        Double gmi = s.wear() >= SensorData.ENOUGH_WEAR ? known(s.gmi()) : null;
        return new GlucoseView(
                Fact.State.MEASURED.name(),
                from,
                to,
                s.readings(),
                s.censoredLow(),
                s.censoredHigh(),
                "mg/dL",
                known(s.mean()),
                known(s.sd()),
                known(s.cv()),
                gmi,
                gmi == null ? null : Assessment.Kind.MODEL_ESTIMATE,
                known(s.tir()),
                known(s.tbr1()),
                known(s.tbr2()),
                known(s.tar1()),
                known(s.tar2()),
                known(s.lbgi()),
                known(s.hbgi()),
                known(s.gri()),
                known(s.modd()),
                known(s.conga()),
                known(s.mage()),
                known(s.wear()),
                s.sufficient(),
                s.episodes());
    }

    static GlucoseView withheld(Instant from, Instant to) {
        return empty(Fact.State.WITHHELD, from, to);
    }

    static GlucoseView notMeasured(Instant from, Instant to) {
        return empty(Fact.State.NOT_MEASURED, from, to);
    }

    private static GlucoseView empty(Fact.State state, Instant from, Instant to) {
        return new GlucoseView(
                state.name(),
                from,
                to,
                0,
                0,
                0,
                "mg/dL",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of());
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
