package io.epione.assistant.ingest;

import io.epione.assistant.storeddata.StoredDataJob;
import io.epione.assistant.streams.Arrivals;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.PatientId;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.epione.signals.Demographics;
import io.epione.signals.DevicePayload;
import io.epione.signals.Intake;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The way of a delivery: adapt, normalise, store, and enqueue the judgement of what is new, all in one transaction. The
 * caller acknowledges after it.
 */
@ApplicationScoped
public class IngestPipeline {
    private final SignalIntake door;
    private final ObservationLog log;
    private final People people;
    private final StoredDataJob jobs;
    private final Arrivals arrivals;
    private final Clock clock;

    IngestPipeline(
            SignalIntake door, ObservationLog log, People people, StoredDataJob jobs, Arrivals arrivals, Clock clock) {
        this.door = door;
        this.log = log;
        this.people = people;
        this.jobs = jobs;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** A delivery with what it became. */
    public record Delivered(Intake intake, Receipt receipt) {}

    /**
     * Takes in one delivery for one person.
     *
     * @param format a format of the door
     * @param client who delivers; part of the identity of every reading
     */
    @Transactional
    public Delivered deliver(String format, PatientId patient, String client, String mediaType, byte[] body) {
        Person person = people.find(patient).orElseThrow();
        Instant now = clock.instant();
        RawPayload raw = new RawPayload(UUID.randomUUID(), patient, format, client, mediaType, body, now);
        Intake intake = door.read(format, new DevicePayload(raw, person));
        if (client.equals(Sender.SELF)) {
            complete(person, intake, now);
        }
        if (intake.batch().entries().isEmpty() && intake.batch().quarantined().isEmpty()) {
            return new Delivered(intake, Receipt.of(intake, new Appended(List.of())));
        }
        Appended appended = log.append(intake.batch());
        judgeLater(raw, intake, appended);
        arrivals.note(format, intake, appended, now);
        return new Delivered(intake, Receipt.of(intake, appended));
    }

    /** A person's own record may say of them what nobody knew yet; what is known stays. */
    private void complete(Person person, Intake intake, Instant now) {
        Demographics said = intake.demographics();
        if (said != null) {
            Person completed = said.complete(person, LocalDate.ofInstant(now, person.zone()));
            if (!completed.equals(person)) {
                people.update(completed);
            }
        }
    }

    private void judgeLater(RawPayload raw, Intake intake, Appended appended) {
        List<Entry> entries = intake.batch().entries();
        List<Entry> news = IntStream.range(0, entries.size())
                .filter(i -> appended.outcomes().get(i) != Appended.Outcome.DUPLICATE)
                .mapToObj(entries::get)
                .toList();
        jobs.judgeLater(raw, news, intake.batch().quarantined().size());
    }
}
