package io.epione.assistant.reply.owndata;

import io.epione.assistant.environment.AreaHour;
import io.epione.assistant.reply.Ask;
import io.epione.assistant.reply.Bound;
import io.epione.assistant.reply.evidence.Evidence;
import io.epione.assistant.reply.evidence.Fixed;
import io.epione.assistant.reply.evidence.Reading;
import io.epione.assistant.reply.evidence.Recorded;
import io.epione.assistant.reply.evidence.Source;
import io.epione.policies.coaching.Belonging;
import io.epione.policies.coaching.Circumstances;
import io.epione.policies.coaching.CoachingCard;
import io.epione.policies.coaching.CoachingCards;
import io.epione.policies.coaching.Group;
import io.epione.profile.observation.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a feed, and the cards for them, as sentences: a card cites its source, the value and the person's record. */
@ApplicationScoped
class AroundWords {
    private final Circumstances circumstances;
    private final CoachingCards cards;

    AroundWords(Circumstances circumstances, CoachingCards cards) {
        this.circumstances = circumstances;
        this.cards = cards;
    }

    /**
     * One value that was told.
     *
     * @param measure as cards name it
     */
    record Told(String measure, Reading reading, Bound sentence) {}

    /** How a value is named and shown. */
    private record Shown(String measure, String name, String unit, int decimals) {}

    private static final Shown AQI = new Shown("aqi", "US air quality index", "", 0);
    private static final Shown PM25 = new Shown("pm25", "Fine dust (PM2.5)", "\u00B5g/m\u00B3", 1);
    private static final Shown HEAT_INDEX = new Shown("heat_index", "Heat index", "\u00B0C", 1);
    private static final Shown TEMPERATURE = new Shown("temperature", "Air temperature", "\u00B0C", 1);

    List<Told> values(Ask ask, AreaHour hour, boolean air) {
        List<Told> told = new ArrayList<>();
        if (air) {
            add(told, ask, hour, AQI, hour.aqi());
            add(told, ask, hour, PM25, hour.pm25());
        } else {
            add(told, ask, hour, HEAT_INDEX, hour.heatIndex());
            add(told, ask, hour, TEMPERATURE, hour.temperature());
        }
        return told;
    }

    private static void add(List<Told> told, Ask ask, AreaHour hour, Shown kind, @Nullable Number value) {
        if (value != null) {
            Reading reading = reading(ask, hour, kind, value.doubleValue());
            told.add(new Told(kind.measure(), reading, Bound.of(sentence(hour, kind, reading), reading)));
        }
    }

    private static Reading reading(Ask ask, AreaHour hour, Shown kind, double value) {
        Source source = new Source(
                Source.Kind.FACT,
                "environment/" + kind.measure() + "/" + hour.area() + "@" + hour.hour(),
                name(hour, kind) + ", " + Labels.moment(hour.hour(), ask.zone()) + ", issued "
                        + Labels.time(hour.issue().at(), ask.zone()),
                hour.issue().url(),
                hour.hour());
        return new Reading(
                source,
                value,
                kind.unit(),
                kind.decimals(),
                "",
                hour.hour(),
                ask.zone(),
                !hour.isNow(ask.now()),
                Duration.between(hour.hour(), ask.now()));
    }

    private static String name(AreaHour hour, Shown kind) {
        return kind.name() + " in " + hour.name() + " by " + hour.issue().source();
    }

    private static String sentence(AreaHour hour, Shown kind, Reading reading) {
        String value = name(hour, kind) + ": " + reading.figure().text() + ", measured on "
                + Labels.moment(reading.at(), reading.zone());
        return reading.stale()
                ? value + "; that is " + reading.ageFigure().text() + " old and may not hold now."
                : value + ".";
    }

    /** The cards for the values: for everybody first, then for the person. */
    List<Bound> advice(Ask ask, List<Told> told) {
        List<Belonging> belongings = circumstances.of(ask.snapshot());
        List<Group> groups = belongings.stream().map(Belonging::group).toList();
        List<Bound> said = new ArrayList<>();
        for (Told value : told) {
            cards.of(value.measure(), value.reading().figure().rounded().doubleValue()).stream()
                    .filter(card -> !card.speaksTo(groups).isEmpty())
                    .sorted(Comparator.comparing(
                            (CoachingCard card) -> !card.who().contains(Group.ANYONE)))
                    .map(card -> bound(ask, card, value.reading(), belongings))
                    .forEach(said::add);
        }
        return said;
    }

    private static Bound bound(Ask ask, CoachingCard card, Reading reading, List<Belonging> belongings) {
        List<Belonging> spoken = belongings.stream()
                .filter(one -> card.who().contains(one.group()))
                .toList();
        String said = card.said(spoken.stream().map(Belonging::group).toList());
        Source rule = new Source(
                Source.Kind.RULE,
                card.id(),
                card.source().shown(),
                card.source().url(),
                null,
                card.review());
        List<Evidence> cited = new ArrayList<>(List.of(new Fixed(rule, said), reading));
        spoken.stream()
                .filter(one -> one.group() != Group.ANYONE)
                .map(one -> recorded(ask, one))
                .forEach(cited::add);
        return new Bound(said, cited);
    }

    private static Recorded recorded(Ask ask, Belonging belonging) {
        List<String> names = belonging.entries().stream()
                .map(entry -> entry.code().label())
                .distinct()
                .toList();
        boolean byAge = names.isEmpty();
        return new Recorded(
                new Source(
                        Source.Kind.FACT,
                        byAge ? "birth-date" : belonging.group() == Group.INSULIN ? "medications" : "conditions",
                        byAge
                                ? "Your date of birth"
                                : "Your record: " + names.stream().collect(Collectors.joining("; ")),
                        null,
                        belonging.entries().stream()
                                .map(entry -> entry.provenance().receivedAt())
                                .max(Comparator.naturalOrder())
                                .orElse(null)),
                names,
                belonging.entries().stream()
                        .map(Entry::effective)
                        .map(time -> time.start())
                        .toList(),
                ask.zone());
    }
}
