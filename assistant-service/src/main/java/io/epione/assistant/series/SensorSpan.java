package io.epione.assistant.series;

import io.epione.profile.glucose.SensorData;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** The 14 days that a judgement of sensor glucose rests on (Battelino 2019), and why what is there is too little. */
public final class SensorSpan {
    private SensorSpan() {}

    /** The beginning of the person's 14 days up to a moment; the clock may have been changed within them. */
    public static Instant from(ZoneId zone, Instant now) {
        return now.atZone(zone).minusDays(SensorData.ENOUGH_DAYS).toInstant();
    }

    /** As a sentence, of data that are there and too few. */
    public static String tooLittle(SensorData data) {
        long days = 1 + Duration.between(data.first(), data.last()).toDays();
        String worn =
                Double.isNaN(data.wear()) ? "an unknown part" : String.format(Locale.ROOT, "%.0f %%", data.wear());
        return String.format(
                Locale.ROOT,
                "It needs 14 days with the sensor worn 70 %% of the time. There are %d readings over %d %s, worn %s of"
                        + " that time.",
                data.readings(),
                days,
                days == 1 ? "day" : "days",
                worn);
    }
}
