package io.epione.assistant.demo;

import io.epione.assistant.access.VendorGrants;
import io.epione.assistant.config.EpioneConfig;
import io.epione.profile.observation.Batch;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.MeasureCatalog;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Puts the generated people into the profile, through the same log as any data: 90 days at the first start, and what is
 * missing up to now at every later one. How far each person is filled is stored together with the entries, so nothing
 * doubles and nothing is left out, whenever a start is cut off.
 */
@ApplicationScoped
class DemoPeople {
    static final int DAYS = 90;

    private static final Logger LOG = Logger.getLogger(DemoPeople.class);

    private static final long SEED = 20_260_501;
    private static final Duration STEP = Duration.ofMinutes(5);
    /** Longer absences are filled in parts of this length. */
    private static final Duration PART = Duration.ofDays(30);

    private final EpioneConfig config;
    private final People people;
    private final ObservationLog log;
    private final MeasureCatalog measures;
    private final VendorGrants grants;
    private final DemoProgress progress;
    private final Clock clock;

    @Inject
    DemoPeople(
            EpioneConfig config,
            People people,
            ObservationLog log,
            MeasureCatalog measures,
            VendorGrants grants,
            DemoProgress progress,
            Clock clock) {
        this.config = config;
        this.people = people;
        this.log = log;
        this.measures = measures;
        this.grants = grants;
        this.progress = progress;
        this.clock = clock;
    }

    boolean wanted() {
        return config.demo().enabled() && config.demo().people();
    }

    /** Brings everybody up to now; returns whose profile grew. */
    List<PatientId> bringUpToNow() {
        List<PatientId> grown = new ArrayList<>();
        for (DemoPerson person : Cast.all()) {
            if (!isSomebodyElse(person) && bringUpToNow(person)) {
                grown.add(new PatientId(person.id()));
            }
        }
        return grown;
    }

    /** Generated data is only ever put beside a person that is labelled as generated. */
    private boolean isSomebodyElse(DemoPerson person) {
        boolean real = people.find(new PatientId(person.id()))
                .filter(known -> !known.synthetic())
                .isPresent();
        if (real) {
            LOG.warn("A demonstration person is left out: a real person has the same identifier.");
        }
        return real;
    }

    private boolean bringUpToNow(DemoPerson person) {
        Instant now = floor(clock.instant());
        boolean grown = false;
        Instant until = progress.of(person.id()).orElse(null);
        if (until == null) {
            until = QuarkusTransaction.requiringNew().call(() -> introduce(person, now));
            grown = true;
        }
        while (until.isBefore(now)) {
            Instant after = until;
            Instant next = after.plus(PART).isBefore(now) ? after.plus(PART) : now;
            QuarkusTransaction.requiringNew().run(() -> fill(person, after, next));
            until = next;
            grown = true;
        }
        return grown;
    }

    private static Instant floor(Instant moment) {
        long step = STEP.toSeconds();
        return Instant.ofEpochSecond(moment.truncatedTo(ChronoUnit.SECONDS).getEpochSecond() / step * step);
    }

    /** Stores the person with everything on record, and returns the moment from which days are generated. */
    private Instant introduce(DemoPerson person, Instant now) {
        people.createIfAbsent(person.asPerson());
        PatientId patient = new PatientId(person.id());
        person.vendors().forEach(vendor -> grants.allow(patient, vendor));
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        RawPayload note = note(patient, "records as of " + today);
        append(patient, note, new Records(person, measures, source(note)).asOf(today));
        Instant start = today.minusDays(DAYS).atStartOfDay(person.zoneId()).toInstant();
        progress.store(person.id(), start);
        return start;
    }

    private void fill(DemoPerson person, Instant after, Instant until) {
        PatientId patient = new PatientId(person.id());
        RawPayload note = note(patient, "devices from " + after + " to " + until);
        Chance chance = Chance.of(SEED, person.id());
        append(patient, note, new Days(person, chance, measures, source(note)).between(after, until));
        progress.store(person.id(), until);
    }

    private void append(PatientId patient, RawPayload note, List<Entry> entries) {
        log.append(new Batch(patient, note, entries, List.of()));
    }

    private static Source source(RawPayload note) {
        return new Source(note.id(), note.receivedAt());
    }

    private RawPayload note(PatientId patient, String what) {
        byte[] text =
                ("Generated for demonstration, seed " + SEED + ": " + what + "\n").getBytes(StandardCharsets.UTF_8);
        return new RawPayload(
                UUID.randomUUID(), patient, Source.NAME, Source.NAME, "text/plain", text, clock.instant());
    }
}
