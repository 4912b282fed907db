package io.epione.assistant.profile;

import io.epione.profile.glucose.AmbulatoryProfile;
import io.epione.profile.glucose.SensorData;
import io.epione.profile.snapshot.Fact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ambulatory glucose profile over HTTP.
 *
 * @param days how many of the person's days have a reading
 * @param sufficient at least 14 days at 70 % wear (Battelino 2019); below that the curve is empty
 * @param notice why there is no curve; null where there is one
 * @param curve a point for every quarter of an hour of the person's clock
 */
record DayPatternView(
        String state,
        Instant from,
        Instant to,
        String unit,
        int readings,
        int censoredLow,
        int censoredHigh,
        int days,
        @Nullable Double wear,
        boolean sufficient,
        @Nullable String notice,
        String source,
        List<Point> curve) {
    private static final String SOURCE = "Battelino T et al. Diabetes Care 2019;42:1593-1603, doi:10.2337/dci19-0028;"
            + " Bergenstal RM et al. J Diabetes Sci Technol 2013;7:562-578";
    private static final String TOO_LITTLE =
            "Too few data for a profile of the day: it needs 14 days at 70 % of the time."
                    + " That no high or low is seen here says nothing.";
    private static final String NONE = "No sensor glucose is stored for this span.";
    private static final String CLOSED = "The person has closed this layer.";

    /**
     * A time of day; the percentiles are null where fewer than five days have readings within half an hour of it.
     *
     * @param time hours and minutes of the person's clock
     */
    record Point(
            String time,
            int readings,
            int days,
            @Nullable Double p5,
            @Nullable Double p25,
            @Nullable Double p50,
            @Nullable Double p75,
            @Nullable Double p95) {
        static Point of(AmbulatoryProfile.Slot slot) {
            return new Point(
                    slot.at().toString(),
                    slot.readings(),
                    slot.days(),
                    known(slot.p5()),
                    known(slot.p25()),
                    known(slot.p50()),
                    known(slot.p75()),
                    known(slot.p95()));
        }
    }

    static DayPatternView of(AmbulatoryProfile profile, GlucoseSpan span) {
        SensorData data = profile.data();
        boolean none = data.readings() == 0;
        return new DayPatternView(
                (none ? Fact.State.NOT_MEASURED : Fact.State.MEASURED).name(),
                span.from(),
                span.to(),
                "mg/dL",
                data.readings(),
                data.censoredLow(),
                data.censoredHigh(),
                profile.days(),
                known(data.wear()),
                data.sufficient(),
                none ? NONE : data.sufficient() ? null : TOO_LITTLE,
                SOURCE,
                profile.slots().stream().map(Point::of).toList());
    }

    static DayPatternView withheld(GlucoseSpan span) {
        return new DayPatternView(
                Fact.State.WITHHELD.name(),
                span.from(),
                span.to(),
                "mg/dL",
                0,
                0,
                0,
                0,
                null,
                false,
                CLOSED,
                SOURCE,
                List.of());
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
