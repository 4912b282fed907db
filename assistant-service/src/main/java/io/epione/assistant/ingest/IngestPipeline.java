package io.epione.assistant.ingest;

import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.Problem;
import io.epione.assistant.http.Silenced;
import io.epione.assistant.storeddata.StoredDataJob;
import io.epione.assistant.streams.Arrivals;
import io.epione.assistant.vendor.UsageLog;
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
import io.epione.signals.Reading;
import io.epione.signals.SignalIntake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The way of a delivery: adapt, normalise, store, and enqueue the judgement of what is new, all in one transaction. The
 * caller acknowledges after it.
 */
@ApplicationScoped
public class IngestPipeline {
    private static final Logger LOG = Logger.getLogger(IngestPipeline.class);
    /** The media type of what is released from quarantine. */
    private static final String RELEASED = "application/vnd.epione.released+json";

    private final SignalIntake door;
    private final ObservationLog log;
    private final People people;
    private final StoredDataJob jobs;
    private final UnitSuspicion suspicion;
    private final Arrivals arrivals;
    private final UsageLog usage;
    private final Clock clock;

    IngestPipeline(
            SignalIntake door,
            ObservationLog log,
            People people,
            StoredDataJob jobs,
            UnitSuspicion suspicion,
            Arrivals arrivals,
            UsageLog usage,
            Clock clock) {
        this.usage = usage;
        this.door = door;
        this.log = log;
        this.people = people;
        this.jobs = jobs;
        this.suspicion = suspicion;
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
    public Delivered deliver(String format, PatientId patient, String client, String mediaType, byte[] body) {
        Person person = people.find(patient).orElseThrow();
        Instant now = clock.instant();
        RawPayload raw = new RawPayload(UUID.randomUUID(), patient, format, client, mediaType, body, now);
        Intake intake = suspicion.hold(door.read(format, new DevicePayload(raw, person)), now);
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (intake.batch().entries().isEmpty()
                    && intake.batch().quarantined().isEmpty()) {
                complete(person, intake, now);
                return new Delivered(intake, Receipt.of(intake, count(intake, new Appended(List.of()))));
            }
            Appended appended = store(person, intake, now);
            arrivals.note(format, intake, appended, now);
            return new Delivered(intake, Receipt.of(intake, appended));
        });
    }

    /**
     * Takes in one reading that was held back, as it stands or mended, like a delivery of its own. Stores nothing where
     * it is held again.
     *
     * @param first the delivery that it came with; its format and client stay part of the reading's identity
     * @param body what is released, in words of our own
     */
    @Transactional
    public Delivered release(Reading reading, RawPayload first, byte[] body) {
        Person person = people.find(first.patient()).orElseThrow();
        Instant now = clock.instant();
        RawPayload raw =
                new RawPayload(UUID.randomUUID(), person.id(), first.format(), first.client(), RELEASED, body, now);
        Intake intake = door.again(reading, new DevicePayload(raw, person));
        return intake.batch().quarantined().isEmpty()
                ? new Delivered(intake, Receipt.of(intake, store(person, intake, now)))
                : new Delivered(intake, Receipt.of(intake, new Appended(List.of())));
    }

    /**
     * Takes in one delivery for one person part by part, each in a transaction of its own. Sending the whole again
     * stores nothing twice.
     *
     * @param format one that {@link SignalIntake#readsParts} reads
     * @throws Problem 503 with what was stored, where a later part could not be
     */
    Receipt deliverParts(String format, Sender sender, String mediaType, InputStream body) {
        Person person = people.find(sender.patient()).orElseThrow();
        Instant now = clock.instant();
        var sum = new ReceiptSum();
        try {
            door.readParts(
                    format,
                    body,
                    person,
                    bytes -> new RawPayload(
                            UUID.randomUUID(), person.id(), format, sender.client(), mediaType, bytes, now),
                    part -> {
                        Intake intake = suspicion.hold(part, now);
                        sum.add(QuarkusTransaction.requiringNew()
                                .call(() -> Receipt.of(intake, store(person, intake, now))));
                    });
        } catch (RuntimeException e) {
            LOG.errorf("A part of a delivery could not be stored: %s", Silenced.of(e));
            throw storedInPart(sum);
        }
        return sum.total();
    }

    private static Problem storedInPart(ReceiptSum sum) {
        Receipt so = sum.total();
        return new Problem(
                503,
                "Stored in part",
                "The service failed before the end of this delivery. Send the whole again: that completes it, and what is"
                        + " stored is not stored twice.",
                List.of(new Problem.Field(
                        "",
                        "stored-in-part",
                        "Parts stored: %d, with items received %d, accepted %d, duplicates %d, corrected %d, quarantined %d, rejected %d."
                                .formatted(
                                        sum.parts(),
                                        so.received(),
                                        so.accepted(),
                                        so.duplicates(),
                                        so.corrected(),
                                        so.quarantined(),
                                        so.rejected()))));
    }

    private Appended store(Person person, Intake intake, Instant now) {
        complete(person, intake, now);
        Appended appended = log.append(intake.batch());
        judgeLater(person, intake, appended);
        return count(intake, appended);
    }

    private Appended count(Intake intake, Appended appended) {
        RawPayload raw = intake.batch().payload();
        if (!Sender.isOwn(raw.client())) {
            usage.record(raw, intake, appended);
        }
        return appended;
    }

    /** A person's own record may say of them what nobody knew yet; what is known stays. */
    private void complete(Person person, Intake intake, Instant now) {
        Demographics said = intake.demographics();
        if (said != null && intake.batch().payload().client().equals(Sender.SELF)) {
            Person completed = said.complete(person, LocalDate.ofInstant(now, person.zone()));
            if (!completed.equals(person)) {
                people.update(completed);
            }
        }
    }

    private void judgeLater(Person person, Intake intake, Appended appended) {
        RawPayload raw = intake.batch().payload();
        List<Entry> entries = intake.batch().entries();
        List<Entry> news = IntStream.range(0, entries.size())
                .filter(i -> appended.outcomes().get(i) != Appended.Outcome.DUPLICATE)
                .mapToObj(entries::get)
                .toList();
        List<Entry> supposed = door.supposed(intake.batch().quarantined(), new DevicePayload(raw, person)).stream()
                .map(SignalIntake.Supposed::entry)
                .toList();
        jobs.judgeLater(raw, news, supposed, intake.batch().quarantined().size());
    }
}
