package io.epione.profile.glucose;

/** How much of the time the sensor was heard. */
final class Wear {
    private Wear() {}

    /**
     * Percent of the readings expected at the sensor's own interval between the first and the last that are there. Only
     * intervals longer than the sensor's count as missing; NaN for fewer than two readings.
     */
    static double percent(Readings readings) {
        double step = readings.step();
        if (Double.isNaN(step) || step < 1) {
            return Double.NaN;
        }
        double expected = Math.rint(Math.rint(readings.minutesInAll()) / step) + 1;
        double beyond = 0;
        for (double interval : readings.intervals()) {
            if (Math.rint(interval) > step) {
                beyond += interval - step;
            }
        }
        return 100 * (expected - Math.rint(beyond / step)) / expected;
    }
}
