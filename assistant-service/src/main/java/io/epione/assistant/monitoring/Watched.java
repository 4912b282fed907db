package io.epione.assistant.monitoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one source sends of one measure: how it was distributed so far, and the newest values beside it. An alarm is raised
 * when at least twenty of them, a fifth of all, lie outside what was usual and inside it in another unit. While it holds
 * they do not become usual; it is over when 200 newer ones show no more than a twentieth of that. Not thread-safe.
 */
final class Watched {
    static final int ENOUGH = 100;
    static final int WINDOW = 200;
    private static final int ALARMING = 20;
    private static final double ALARMING_SHARE = 0.2;
    private static final double OVER_SHARE = 0.05;
    private static final double LOW = 0.2;
    private static final double HIGH = 0.8;

    /** What can be written down. */
    record State(
            Histogram reference,
            Histogram recent,
            int explained,
            long readings,
            long held,
            @Nullable Alarm alarm) {}

    /** @param factor by which the numbers seem to be off */
    record Alarm(Instant since, double factor) {}

    private record Usual(int low, int high) {}

    private final List<Double> factors;
    private final Histogram reference;
    private Histogram recent;
    private int explained;
    private long readings;
    private long held;
    private @Nullable Alarm alarm;
    private @Nullable Usual usual;

    Watched(List<Double> factors, State state) {
        this.factors = factors;
        this.reference = state.reference();
        this.recent = state.recent();
        this.explained = state.explained();
        this.readings = state.readings();
        this.held = state.held();
        this.alarm = state.alarm();
    }

    static State nothing() {
        return new State(new Histogram(), new Histogram(), 0, 0, 0, null);
    }

    State state() {
        return new State(reference, recent, explained, readings, held, alarm);
    }

    /** @param kept whether it counts; what is held back is seen too, for a wrong unit is held back first of all */
    void see(double value, boolean kept, Instant now) {
        readings++;
        held += kept ? 0 : 1;
        int bin = Bins.of(value);
        if (reference.total() < ENOUGH) {
            reference.add(bin);
            return;
        }
        recent.add(bin);
        double factor = otherUnit(bin);
        if (factor > 1) {
            explained++;
            if (alarm == null && explained >= ALARMING && explained >= ALARMING_SHARE * recent.total()) {
                alarm = new Alarm(now, factor);
            }
        }
        if (recent.total() >= WINDOW) {
            turnOver();
        }
    }

    private void turnOver() {
        if (alarm != null && explained <= OVER_SHARE * recent.total()) {
            alarm = null;
        }
        if (alarm == null) {
            reference.add(recent);
            usual = null;
        }
        recent = new Histogram();
        explained = 0;
    }

    /** The factor that takes a value from outside of what is usual into it; 1 where none does. */
    private double otherUnit(int bin) {
        if (factors.isEmpty()) {
            return 1;
        }
        int low = usual().low();
        int high = usual().high();
        for (double factor : factors) {
            double steps = Bins.steps(factor);
            double around = steps / 3;
            boolean outside = bin < low - around || bin > high + around;
            boolean inside = isWithin(bin - steps, low - around, high + around)
                    || isWithin(bin + steps, low - around, high + around);
            if (outside && inside) {
                return factor;
            }
        }
        return 1;
    }

    /** What is usual changes only when a window is over: it is not counted out anew for each value. */
    private Usual usual() {
        Usual known = usual;
        if (known == null) {
            known = new Usual(reference.quantile(LOW), reference.quantile(HIGH));
            usual = known;
        }
        return known;
    }

    private static boolean isWithin(double bin, double low, double high) {
        return bin >= low && bin <= high;
    }
}
