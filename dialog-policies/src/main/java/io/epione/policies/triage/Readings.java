package io.epione.policies.triage;

import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.NoticedEvents;
import io.epione.profile.observation.Value;
import io.epione.profile.observation.Value.Quantity;
import io.epione.profile.risk.Assessment;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The numbers of a profile as conditions ask for them. Only current facts count; unknown is NaN. */
final class Readings {
    private static final Duration TREND = Duration.ofMinutes(20);
    /** A fall that the trend arrows of sensors show as one arrow down, mg/dL a minute. */
    private static final double FALL = 2;
    /** How old a glucose may be to be one of now. */
    private static final double GLUCOSE_HOURS = 0.25;
    /** LOINC answers of PHQ-9 and GAD-7: not at all, several days, more than half the days, nearly every day. */
    private static final Map<String, Double> ANSWERS =
            Map.of("LA6568-5", 0.0, "LA6569-3", 1.0, "LA6570-1", 2.0, "LA6571-9", 3.0);

    private static final Map<String, Double> WORDS = Map.ofEntries(
            Map.entry("not at all", 0.0),
            Map.entry("several days", 1.0),
            Map.entry("more than half the days", 2.0),
            Map.entry("nearly every day", 3.0),
            Map.entry("negative", 0.0),
            Map.entry("trace", 0.5),
            Map.entry("small", 1.0),
            Map.entry("moderate", 2.0),
            Map.entry("large", 3.0));

    private final @Nullable ProfileSnapshot profile;
    private final Map<String, Instant> recorded;

    /** Without conditions on record. */
    Readings(@Nullable ProfileSnapshot profile) {
        this(profile, Map.of());
    }

    /** @param recorded the concepts of the profile's conditions, each with the newest start that stands there */
    Readings(@Nullable ProfileSnapshot profile, Map<String, Instant> recorded) {
        this.profile = profile;
        this.recorded = Map.copyOf(recorded);
    }

    /** Whether the records name it, whatever anybody says. */
    boolean recorded(String condition) {
        return recorded.containsKey(condition);
    }

    /** Whether the records name it, with a start within the hours. */
    boolean recorded(String condition, double hours) {
        Instant start = recorded.get(condition);
        return start != null && profile != null && !start.isBefore(before(profile, hours));
    }

    /** The current fact of a measure, if it was taken within the hours. */
    DoubleStream taken(String measure, double hours) {
        return profile == null
                ? DoubleStream.empty()
                : profile.quantity(measure).measured().stream()
                        .filter(fact -> !fact.observedAt().isBefore(before(profile, hours)))
                        .mapToDouble(fact -> amount(fact.value()));
    }

    private static Instant before(ProfileSnapshot profile, double hours) {
        return profile.asOf().minus(Duration.ofMinutes(Math.round(hours * 60)));
    }

    /**
     * The current fact of a measure; a meter's LO or HI stands just beyond its limit. A fasting glucose is a glucose too,
     * for as long as any other one is current.
     */
    DoubleStream current(String measure) {
        return measure.equals("glucose")
                ? DoubleStream.concat(fact("glucose"), taken("fasting_glucose", GLUCOSE_HOURS))
                : fact(measure);
    }

    private DoubleStream fact(String measure) {
        return profile == null
                ? DoubleStream.empty()
                : profile.quantity(measure).measured().map(Fact.Evidence::value).stream()
                        .mapToDouble(Readings::amount);
    }

    /** Sensor glucose of the last hours; other measures have no series here. */
    DoubleStream within(String measure, double hours) {
        return measure.equals("glucose") ? since(Duration.ofMinutes(Math.round(hours * 60))) : DoubleStream.empty();
    }

    private DoubleStream since(Duration span) {
        if (profile == null) {
            return DoubleStream.empty();
        }
        Instant from = profile.asOf().minus(span);
        return profile.recentGlucose().stream()
                .filter(point -> !point.at().isBefore(from))
                .mapToDouble(GlucosePoint::mgPerDl);
    }

    boolean falling(String measure) {
        if (profile == null || !measure.equals("glucose")) {
            return false;
        }
        Instant from = profile.asOf().minus(TREND);
        List<GlucosePoint> points = profile.recentGlucose().stream()
                .filter(point -> !point.at().isBefore(from))
                .toList();
        if (points.size() < 2) {
            return false;
        }
        GlucosePoint first = points.getFirst();
        GlucosePoint last = points.getLast();
        double minutes = Duration.between(first.at(), last.at()).toSeconds() / 60.0;
        return minutes > 0 && (first.mgPerDl() - last.mgPerDl()) / minutes >= FALL;
    }

    double risk(String model, String output) {
        return profile != null
                        && profile.assessments().get(model) instanceof Assessment.RiskAssessment risk
                        && risk.outputs().containsKey(output)
                ? risk.outputs().get(output)
                : Double.NaN;
    }

    /** An assessment of around the moment: a forecast of yesterday says nothing of now. */
    double risk(String model, String output, double hours) {
        boolean current = profile != null
                && profile.assessments().get(model) instanceof Assessment.RiskAssessment risk
                && Duration.between(risk.asOf(), profile.asOf())
                                .abs()
                                .compareTo(Duration.ofMinutes(Math.round(hours * 60)))
                        <= 0;
        return current ? risk(model, output) : Double.NaN;
    }

    boolean event(String code, double hours) {
        if (profile == null) {
            return false;
        }
        Instant from = before(profile, hours);
        return profile.events().stream()
                .anyMatch(event ->
                        means(event, code) && !event.effective().start().isBefore(from));
    }

    /** By its own code, or by what that code and its value mean. */
    private static boolean means(Entry.Event event, String code) {
        return spelled(event.code().code()).equals(spelled(code))
                || NoticedEvents.of(event)
                        .filter(noticed -> spelled(noticed).equals(spelled(code)))
                        .isPresent();
    }

    /** Devices write irregular-pulse, rules irregular_pulse. */
    private static String spelled(String code) {
        return code.replace('-', '_').toLowerCase(Locale.ROOT);
    }

    double answer(String code) {
        return profile == null ? Double.NaN : answer(code, Instant.MIN);
    }

    double answer(String code, double hours) {
        return profile == null ? Double.NaN : answer(code, before(profile, hours));
    }

    private double answer(String code, Instant from) {
        return profile == null
                ? Double.NaN
                : profile.answers().stream()
                        .filter(answer -> answer.code().code().equals(code))
                        .filter(answer -> !answer.effective().start().isBefore(from))
                        .map(Readings::number)
                        .filter(OptionalDouble::isPresent)
                        .findFirst()
                        .map(OptionalDouble::getAsDouble)
                        .orElse(Double.NaN);
    }

    private static OptionalDouble number(Entry.Observation answer) {
        return switch (answer.value()) {
            case Quantity quantity -> OptionalDouble.of(quantity.amount());
            case Value.Coded(Code code)
            when ANSWERS.containsKey(code.code()) -> OptionalDouble.of(ANSWERS.get(code.code()));
            case Value.Coded(Code code) -> parsed(code.code(), code.display());
            case Value.Text(String text) -> parsed(text, text);
            case Value.Components _ -> OptionalDouble.empty();
        };
    }

    /** By number, else by the words of the answer, which some senders code on their own. */
    private static OptionalDouble parsed(String code, String display) {
        if (code.matches("\\d{1,3}")) {
            return OptionalDouble.of(Integer.parseInt(code));
        }
        String shown = display.strip();
        if (shown.matches("\\d\\s?\\+|\\+\\s?\\d|\\+{1,4}")) {
            return OptionalDouble.of(strip(shown));
        }
        Double known = WORDS.get(display.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " "));
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    /** What a test strip shows: 2+, +2 or ++. */
    private static double strip(String shown) {
        String digits = shown.replaceAll("\\D", "");
        return digits.isEmpty() ? shown.length() : Integer.parseInt(digits);
    }

    private static double amount(Quantity quantity) {
        double beyond = Math.ulp(1f);
        return switch (quantity.comparator()) {
            case EQUAL, AT_MOST, AT_LEAST -> quantity.amount();
            case LESS -> quantity.amount() - beyond;
            case GREATER -> quantity.amount() + beyond;
        };
    }
}
