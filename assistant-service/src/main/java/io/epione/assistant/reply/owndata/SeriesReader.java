package io.epione.assistant.reply.owndata;

import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.evidence.Limits;
import io.epione.assistant.reply.evidence.Point;
import io.epione.assistant.reply.evidence.Series;
import io.epione.assistant.reply.evidence.Source;
import io.epione.assistant.reply.evidence.Span;
import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Measure;
import io.epione.profile.observation.Value;
import io.epione.profile.snapshot.Asides;
import io.epione.profile.snapshot.DayCounts;
import io.epione.profile.snapshot.ProfileReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one measure over a span, in the unit it is shown in. What is counted by the day comes as one value per day, by
 * the policy of {@link DayCounts}; sleep as one per night, of the source that saw most of it. Days are those of the
 * person's calendar, on journeys too.
 */
@ApplicationScoped
class SeriesReader {
    private static final String PER_NIGHT = "sleep_duration";
    private static final Duration SENSOR_STEP = Duration.ofMinutes(5);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 60;
    private static final double LOW = 70;
    private static final double HIGH = 180;

    private final ProfileReader profiles;

    SeriesReader(ProfileReader profiles) {
        this.profiles = profiles;
    }

    /** The values of a span; empty when there are more than can be added up for one answer. */
    Optional<Series> read(Ask ask, Measure measure, Span span) {
        DisplayUnits.Display display = DisplayUnits.of(measure, ask.snapshot().person(), ask.text());
        boolean glucose = measure.key().equals("glucose");
        return values(ask, measure, span).map(values -> {
            List<Point> points = values.stream()
                    .map(point -> new Point(point.at(), display.shown(point.value()), point.comparator()))
                    .toList();
            return new Series(
                    source(measure, span, points),
                    Labels.within(measure),
                    points,
                    span,
                    display.unit(),
                    display.decimals(),
                    counted(measure),
                    glucose ? new Limits(display.shown(LOW), display.shown(HIGH)) : null,
                    glucose ? SENSOR_STEP : null);
        });
    }

    static boolean daily(Measure measure) {
        return DayCounts.MEASURES.contains(measure.key()) || measure.key().equals(PER_NIGHT);
    }

    private static String counted(Measure measure) {
        if (measure.key().equals(PER_NIGHT)) {
            return "nights";
        }
        return DayCounts.MEASURES.contains(measure.key()) ? "days" : "readings";
    }

    private Optional<List<Point>> values(Ask ask, Measure measure, Span span) {
        if (measure.key().equals("glucose")) {
            List<Point> sensor =
                    profiles
                            .glucose(
                                    ask.scope(),
                                    span.from(),
                                    span.to(),
                                    ask.now().plusNanos(1000))
                            .stream()
                            .map(SeriesReader::point)
                            .toList();
            sensor = sensor.stream().filter(point -> span.holds(point.at())).toList();
            if (!sensor.isEmpty()) {
                return Optional.of(sensor);
            }
        }
        if (measure.key().equals(PER_NIGHT)) {
            return nights(ask, measure, span);
        }
        if (daily(measure)) {
            return days(ask, measure, span);
        }
        return entries(ask, measure.key(), span)
                .map(entries -> Asides.without(entries).stream()
                        .filter(entry -> span.holds(entry.effective().start()))
                        .map(SeriesReader::point)
                        .toList());
    }

    /** The days that begin within the span, by the calendar of where the person was. */
    private Optional<List<Point>> days(Ask ask, Measure measure, Span span) {
        Span wide = wide(span);
        Optional<List<Entry.Observation>> counts = entries(ask, measure.key(), wide);
        Optional<List<Entry.Observation>> parts = DayCounts.partsOf(measure.key())
                .map(key -> entries(ask, key, wide))
                .orElse(Optional.of(List.of()));
        if (counts.isEmpty() || (parts.isEmpty() && counts.get().isEmpty())) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.ofInstant(span.from(), span.zone());
        boolean whole = first.atStartOfDay(span.zone()).toInstant().equals(span.from());
        LocalDate last = LocalDate.ofInstant(span.to().minusNanos(1), span.zone());
        var zones = ask.snapshot().person().zones();
        return Optional.of(DayCounts.of(measure, counts.get(), parts.orElse(List.of()), zones).stream()
                .filter(day -> !day.day().isAfter(last)
                        && (day.day().isAfter(first)
                                || (day.day().equals(first)
                                        && (whole
                                                || !day.entry()
                                                        .effective()
                                                        .start()
                                                        .isBefore(span.from())))))
                .map(day -> new Point(noon(day.day(), span.zone()), day.amount()))
                .toList());
    }

    private static Span wide(Span span) {
        return new Span(span.words(), span.from().minus(A_DAY), span.to().plus(A_DAY), span.zone());
    }

    /**
     * The nights that ended on a day of the span. A span that begins or ends in the morning takes the night of that
     * morning at its end, not at its beginning.
     */
    private Optional<List<Point>> nights(Ask ask, Measure measure, Span span) {
        Instant from = woken(span.from(), span.zone());
        Instant to = woken(span.to(), span.zone());
        return entries(ask, measure.key(), wide(span))
                .map(entries -> perNight(entries, ask, span.zone()).stream()
                        .filter(night -> night.at().isBefore(to)
                                && !night.at().isBefore(from.isBefore(to) ? from : span.from())
                                && !night.at().isAfter(noon(ask.now(), span.zone())))
                        .toList());
    }

    /** Past noon, when a moment lies in a morning that has begun. */
    private static Instant woken(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        boolean morning = local.getHour() < 12 && !local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return morning ? noon(at, zone).plusMillis(1) : at;
    }

    private static Instant noon(Instant at, ZoneId zone) {
        return noon(LocalDate.ofInstant(at, zone), zone);
    }

    private static Instant noon(LocalDate day, ZoneId zone) {
        return day.atTime(12, 0).atZone(zone).toInstant();
    }

    private Optional<List<Entry.Observation>> entries(Ask ask, String key, Span span) {
        List<Entry.Observation> found = new ArrayList<>();
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            ProfileReader.Page read = profiles.observations(
                    ask.scope(), new ProfileReader.Query(key, span.from(), span.to(), PAGE, cursor));
            read.items().stream()
                    .filter(item -> item.value() instanceof Value.Quantity)
                    .forEach(found::add);
            cursor = read.next();
            if (cursor == null) {
                found.sort(Comparator.comparing(item -> item.effective().start()));
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static Point point(Entry.Observation item) {
        Value.Quantity quantity = (Value.Quantity) item.value();
        return new Point(
                item.effective().start(),
                quantity.amount(),
                quantity.comparator().symbol());
    }

    private static Point point(GlucosePoint sensed) {
        Value.Comparator limit = sensed.limit();
        return new Point(sensed.at(), sensed.mgPerDl(), limit == null ? "" : limit.symbol());
    }

    private static double amount(Entry.Observation item) {
        return ((Value.Quantity) item.value()).amount();
    }

    /** A night belongs to the day on which it ended. */
    private static List<Point> perNight(List<Entry.Observation> entries, Ask ask, ZoneId zone) {
        var zones = ask.snapshot().person().zones();
        Map<LocalDate, List<Entry.Observation>> byDay = entries.stream()
                .collect(Collectors.groupingBy(
                        item -> item.effective().dayOf(ended(item), zones), TreeMap::new, Collectors.toList()));
        return byDay.entrySet().stream()
                .map(day -> new Point(noon(day.getKey(), zone), most(day.getValue())))
                .toList();
    }

    private static Instant ended(Entry.Observation item) {
        Instant end = item.effective().end();
        return end != null ? end.minusMillis(1) : item.effective().start();
    }

    private static double most(List<Entry.Observation> ofOneNight) {
        return ofOneNight.stream()
                .collect(Collectors.groupingBy(
                        item -> item.provenance().source() + "\n"
                                + item.provenance().device(),
                        Collectors.summingDouble(SeriesReader::amount)))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    private static Source source(Measure measure, Span span, List<Point> points) {
        return new Source(
                Source.Kind.FACT,
                measure.key() + "@" + span.from() + "/" + span.to(),
                measure.label() + ", " + Labels.day(span.from(), span.zone()) + " to "
                        + Labels.day(span.to(), span.zone()) + ", as stored",
                null,
                points.isEmpty() ? null : points.getLast().at());
    }
}
