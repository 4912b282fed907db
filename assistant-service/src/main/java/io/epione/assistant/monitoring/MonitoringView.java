package io.epione.assistant.monitoring;

import io.epione.assistant.monitoring.Watched.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees: inputs and how they drift, what is missing, and how far forecasts hold. No person is named.
 *
 * @param notes what the figures cannot tell
 */
public record MonitoringView(
        Instant asOf,
        List<Input> inputs,
        List<PastAlarm> alarms,
        List<Missing> missing,
        List<Feed> feeds,
        List<Device> devices,
        List<Subgroup> subgroups,
        List<Reached> reached,
        Calibration calibration,
        List<Uncalibrated> uncalibrated,
        List<String> notes) {
    private static final double MOVES = 0.1;
    private static final double SHIFTED = 0.25;
    private static final int ENOUGH = 50;

    /**
     * One measure of one source.
     *
     * @param heldBack readings that were held back
     * @param psi population stability index of the newest values against all before; null where there are too few
     * @param state {@code too-few}, {@code stable} (below 0.1), {@code moving}, {@code shifted} (0.25 and more) or
     *     {@code alarm}
     * @param alarmFactor by which the numbers seem to be off; null without an alarm
     */
    public record Input(
            String source,
            String measure,
            long readings,
            long heldBack,
            double heldShare,
            @Nullable Double psi,
            String state,
            @Nullable Instant alarmSince,
            @Nullable Double alarmFactor,
            Instant seenAt) {
        static Input of(WatchedRows.Row row) {
            State state = row.state();
            boolean enough = state.reference().total() >= Watched.ENOUGH
                    && state.recent().total() >= ENOUGH;
            Double psi = enough ? state.reference().stability(state.recent()) : null;
            Watched.Alarm alarm = state.alarm();
            return new Input(
                    row.key().source(),
                    row.key().measure(),
                    state.readings(),
                    state.held(),
                    state.readings() == 0 ? 0 : (double) state.held() / state.readings(),
                    psi,
                    alarm != null ? "alarm" : psi == null ? "too-few" : named(psi),
                    alarm == null ? null : alarm.since(),
                    alarm == null ? null : alarm.factor(),
                    row.seenAt());
        }

        private static String named(double psi) {
            return psi < MOVES ? "stable" : psi < SHIFTED ? "moving" : "shifted";
        }
    }

    /** An alarm of the past. @param overAt null while it holds */
    public record PastAlarm(
            String source,
            String measure,
            double factor,
            Instant raisedAt,
            @Nullable Instant overAt) {}

    /** How often an input kept a model from answering, for so many people whose newest word of the model it is. */
    public record Missing(String model, String input, String code, long people, long of) {}

    /** Feeds of one source that were regular, and those of them that are silent now. */
    public record Feed(String source, String measure, long regular, long silent) {}

    /**
     * A device of one source, and which share of the last week's days it left without any reading, of people whom it sent
     * something of in that week.
     *
     * @param device null for those that fewer than ten people have, together
     */
    public record Device(String source, @Nullable String device, long people, double missing) {}

    /**
     * How forecasts held in a group of people who agreed to be counted.
     *
     * @param people null where they are fewer than ten; then nothing else is told of them
     * @param share of the forecasts whose interval held
     */
    public record Subgroup(
            String sex,
            String age,
            @Nullable Long people,
            @Nullable Long judged,
            @Nullable Double share) {}

    /** Of how many people of a group, ten at least, who agreed to be counted, a model could answer. */
    public record Reached(String model, String sex, String age, long people, long answered) {}

    /**
     * A model whose answers nothing was held against so far.
     *
     * @param people of whom it has an answer
     * @param years that its chance tells of; null where it tells none
     */
    public record Uncalibrated(
            String model, long people, @Nullable Integer years, String why) {}

    /** How often the 90 % interval of the glucose forecast held so far. @param share null before the first */
    public record Calibration(
            long judged, long inside, @Nullable Double share, double target) {}
}
