package io.epione.assistant.ingest;

import io.epione.assistant.jobs.Jobs;
import io.epione.assistant.storeddata.StoredDataJob;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.Entry;
import io.epione.profile.observation.ObservationLog;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.observation.Value;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The way of a delivery: adapt, normalise, store, and enqueue the judgement of what is new, all in one transaction. The
 * caller acknowledges after it.
 */
@ApplicationScoped
public class IngestPipeline {
    /** What took effect longer ago is history that nobody can act on as an alert any more. */
    private static final Duration JUDGED = Duration.ofDays(7);

    private final SignalIntake door;
    private final ObservationLog log;
    private final People people;
    private final Jobs jobs;
    private final Clock clock;

    IngestPipeline(SignalIntake door, ObservationLog log, People people, Jobs jobs, Clock clock) {
        this.door = door;
        this.log = log;
        this.people = people;
        this.jobs = jobs;
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
        judgeLater(raw, intake, appended, now);
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

    private void judgeLater(RawPayload raw, Intake intake, Appended appended, Instant now) {
        boolean readings = false;
        boolean answers = false;
        List<Entry> entries = intake.batch().entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (appended.outcomes().get(i) != Appended.Outcome.DUPLICATE
                    && entry.effective().start().isAfter(now.minus(JUDGED))) {
                boolean answer = answered(entry);
                answers |= answer;
                readings |= !answer;
            }
        }
        if (readings) {
            jobs.enqueue(StoredDataJob.TASK, StoredDataJob.reading(raw.patient(), raw.id()), now);
        }
        if (answers) {
            jobs.enqueue(StoredDataJob.TASK, StoredDataJob.questionnaire(raw.patient(), raw.id()), now);
        }
    }

    private static boolean answered(Entry entry) {
        return entry instanceof Entry.Observation observation
                && (observation.value() instanceof Value.Coded
                        || observation.value() instanceof Value.Text
                        || observation.provenance().method().equals("questionnaire"));
    }
}
