package io.epione.models.forecast;

import io.epione.profile.glucose.GlucosePoint;
import io.epione.profile.observation.Code;
import io.epione.profile.observation.EffectiveTime;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.Provenance;
import io.epione.profile.observation.Value.Comparator;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.Person;
import io.epione.profile.person.Sex;
import io.epione.profile.snapshot.Fact;
import io.epione.profile.snapshot.ProfileSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody with a sensor whose readings a test draws: one every five minutes, by minutes before the newest. */
final class Wearer {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final PatientId ID = new PatientId("wearer");

    private final List<GlucosePoint> points = new ArrayList<>();
    private final List<Entry.Event> events = new ArrayList<>();
    private Instant now = NOON;
    private LocalDate born = LocalDate.of(1980, 1, 1);
    private boolean withheld;

    static Wearer of(Duration worn, IntToDoubleFunction glucose) {
        return of(NOON, worn, glucose);
    }

    static Wearer of(Instant newest, Duration worn, IntToDoubleFunction glucose) {
        Wearer wearer = new Wearer();
        wearer.now = newest;
        for (int minutes = (int) worn.toMinutes(); minutes >= 0; minutes -= 5) {
            wearer.points.add(
                    new GlucosePoint(newest.minus(Duration.ofMinutes(minutes)), glucose.applyAsDouble(minutes)));
        }
        return wearer;
    }

    static Wearer steady(double glucose) {
        return of(Duration.ofHours(20), _ -> glucose);
    }

    Wearer later(Duration since) {
        now = now.plus(since);
        return this;
    }

    Wearer born(int year) {
        born = LocalDate.of(year, 1, 1);
        return this;
    }

    Wearer withholding() {
        withheld = true;
        points.clear();
        return this;
    }

    Wearer without(Predicate<Duration> ago) {
        Instant newest = points.getLast().at();
        points.removeIf(point -> ago.test(Duration.between(point.at(), newest)));
        return this;
    }

    Wearer endingWith(double glucose, @Nullable Comparator limit) {
        GlucosePoint last = points.removeLast();
        points.add(new GlucosePoint(last.at(), glucose, limit));
        return this;
    }

    Wearer event(String code, Duration ago) {
        events.add(new Entry.Event(
                ID,
                new Code(Code.EPIONE, code, code),
                "",
                List.of(),
                EffectiveTime.at(now.minus(ago), ZoneOffset.UTC),
                "",
                new Provenance("test/wearer", "", "", now, new UUID(0, 1), "/0", null, null)));
        return this;
    }

    ProfileSnapshot snapshot() {
        return new ProfileSnapshot(
                new Person(ID, "Wearer", born, Sex.FEMALE, ZoneOffset.UTC, "", true),
                now,
                withheld ? Map.of("glucose", new Fact.Withheld<>()) : Map.of(),
                new Fact.NotMeasured<>(),
                new Fact.NotMeasured<>(),
                new Fact.NotMeasured<>(),
                events,
                List.of(),
                points,
                Map.of());
    }
}
