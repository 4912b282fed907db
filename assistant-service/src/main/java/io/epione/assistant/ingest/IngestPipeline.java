package io.epione.assistant.ingest;

import io.epione.assistant.commit.GroupCommit;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.http.Problem;
import io.epione.assistant.http.Silenced;
import io.epione.profile.observation.Appended;
import io.epione.profile.observation.RawPayload;
import io.epione.profile.person.People;
import io.epione.profile.person.Person;
import io.epione.signals.DevicePayload;
import io.epione.signals.Intake;
import io.epione.signals.Reading;
import io.epione.signals.SignalIntake;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * The way of a delivery: adapt, normalise, store, and enqueue the judgement of what is new, the last two in one
 * transaction. The caller acknowledges after it.
 */
@ApplicationScoped
public class IngestPipeline {
    private static final Logger LOG = Logger.getLogger(IngestPipeline.class);
    /** The media type of what is released from quarantine. */
    private static final String RELEASED = "application/vnd.epione.released+json";

    /** What goes into one commit: as many single readings as ever come at once. */
    private static final int TOGETHER = 4_000;
    /** A larger delivery has a commit of its own: next to its rows that costs little, and it waits for no other. */
    private static final int SMALL = 1_000;
    /** What may wait for a commit before no more is taken: a fraction of what the smallest memory holds. */
    private static final int WAITING = 50_000;

    private final SignalIntake door;
    private final People people;
    private final UnitSuspicion suspicion;
    private final Storage storage;
    private final Withdrawal withdrawal;
    private final Clock clock;
    private final GroupCommit<Arrived, Appended> together;

    IngestPipeline(
            SignalIntake door,
            People people,
            UnitSuspicion suspicion,
            Storage storage,
            Withdrawal withdrawal,
            Clock clock) {
        this.door = door;
        this.people = people;
        this.suspicion = suspicion;
        this.storage = storage;
        this.withdrawal = withdrawal;
        this.clock = clock;
        this.together = new GroupCommit<>(
                new GroupCommit.Bounds<>(Arrived::size, TOGETHER, WAITING),
                deliveries -> QuarkusTransaction.requiringNew().call(() -> storage.store(deliveries)),
                this::storeAlone);
    }

    /**
     * A delivery with what it became.
     *
     * @param appended of its entries
     */
    public record Delivered(Intake intake, Appended appended, Receipt receipt) {
        static Delivered of(Intake intake, Appended appended) {
            return new Delivered(intake, appended, Receipt.of(intake, appended));
        }

        /** The same with another receipt. */
        public Delivered with(Receipt told) {
            return new Delivered(intake, appended, told);
        }
    }

    /**
     * Takes in one delivery for one person.
     *
     * @param format a format of the door
     * @param sender whose client is part of the identity of every reading
     */
    public Delivered deliver(String format, Sender sender, String mediaType, byte[] body) {
        Person person = sender.person();
        Instant now = clock.instant();
        RawPayload raw = new RawPayload(UUID.randomUUID(), person.id(), format, sender.client(), mediaType, body, now);
        Intake intake = suspicion.hold(door.read(format, new DevicePayload(raw, person)), now);
        var arrived = new Arrived(person, intake, now, true);
        return Withdrawal.isAsked(intake)
                ? QuarkusTransaction.joiningExisting().call(() -> takingBack(arrived))
                : Delivered.of(intake, store(arrived));
    }

    /** What a delivery brings and what it takes back are one transaction. */
    private Delivered takingBack(Arrived arrived) {
        Intake intake = arrived.intake();
        Delivered delivered = Delivered.of(intake, storage.store(arrived));
        return delivered.with(delivered.receipt().takingBack(withdrawal.by(intake)));
    }

    /** A small delivery is committed with others that come at the same time, except inside a transaction of the caller. */
    private Appended store(Arrived arrived) {
        boolean inside = QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE;
        boolean alone = inside || arrived.size() > SMALL || arrived.tellsOfThePerson();
        return alone ? storeAlone(arrived) : together.commit(arrived.person().id(), arrived);
    }

    private Appended storeAlone(Arrived arrived) {
        return QuarkusTransaction.joiningExisting().call(() -> storage.store(arrived));
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
        Appended appended = intake.batch().quarantined().isEmpty()
                ? storage.store(new Arrived(person, intake, now, false))
                : Arrived.NOTHING;
        return Delivered.of(intake, appended);
    }

    /**
     * Takes in one delivery for one person part by part, each in a transaction of its own. Sending the whole again
     * stores nothing twice.
     *
     * @param format one that {@link SignalIntake#readsParts} reads
     * @param heard hears of every part after it was stored
     * @throws Problem 503 with what was stored, where a later part could not be
     */
    Receipt deliverParts(String format, Sender sender, String mediaType, InputStream body, Consumer<Delivered> heard) {
        Person person = sender.person();
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
                        var arrived = new Arrived(person, intake, now, false);
                        Delivered stored = QuarkusTransaction.requiringNew()
                                .call(() -> Delivered.of(intake, storage.store(arrived)));
                        sum.add(stored.receipt());
                        heard.accept(stored);
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
}
