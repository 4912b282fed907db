package io.epione.models.series;

/** What a wearable tells of a day or a night that changes when a body falls ill, and in which direction. */
public enum BodySignal {
    RESTING_HEART_RATE("resting_heart_rate", 1, 1),
    SLEEP("sleep_duration", 1, 0.5),
    STEPS("steps", -1, 500),
    BREATHING("respiratory_rate", 1, 0.3),
    SKIN_TEMPERATURE("skin_temperature_deviation", 1, 0.1);

    private final String measure;
    private final int ill;
    private final double least;

    BodySignal(String measure, int ill, double least) {
        this.measure = measure;
        this.ill = ill;
        this.least = least;
    }

    /** The key of the measure whose unit the values have. */
    public String measure() {
        return measure;
    }

    /** 1 where illness raises it, -1 where illness lowers it. */
    int ill() {
        return ill;
    }

    /** A usual spread below this is the device's rounding, not the person's steadiness. */
    double least() {
        return least;
    }
}
