package io.epione.assistant.genome;

import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.assistant.http.Silenced;
import io.epione.profile.person.PatientId;
import io.epione.signals.GenomeDoor;
import io.epione.signals.genome.GenomeFile;
import io.epione.signals.genome.GenomeLimits;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads one file and stores what it says, all in one transaction at the end: a file that is refused, or a service that
 * stops, leaves nothing behind. Thread-safe.
 */
@ApplicationScoped
class GenomeImporter {
    private static final Logger LOG = Logger.getLogger(GenomeImporter.class);
    private static final Duration TELLS_EVERY = Duration.ofSeconds(1);
    private static final int LONGEST_STORING = 3600;

    private final GenomeImports imports;
    private final GenomeStore store;
    private final Fit fit;
    private final Consents consents;
    private final Event<GenomeStored> stored;
    private final Clock clock;
    private final GenomeDoor door;

    @Inject
    GenomeImporter(
            GenomeImports imports,
            GenomeStore store,
            Fit fit,
            Consents consents,
            Event<GenomeStored> stored,
            Clock clock,
            GenomeConfig config) {
        this.imports = imports;
        this.store = store;
        this.fit = fit;
        this.consents = consents;
        this.stored = stored;
        this.clock = clock;
        GenomeLimits usual = GenomeLimits.DEFAULT;
        this.door = new GenomeDoor(
                new GenomeLimits(config.sites(), usual.unpackedBytes(), usual.ratio(), usual.lineBytes()));
    }

    /** Reads to the end and closes the body. */
    void take(Sent sent) {
        try (var body = sent.body()) {
            GenomeFile file = door.read(body.read(), sent.options(), new Telling(sent.patient(), sent.id())::tell);
            switch (file) {
                case GenomeFile.Refused refused ->
                    refuse(sent, Outcome.refused(refused.code(), refused.message(), refused.choices()));
                case GenomeFile.Read read -> keep(sent, read);
            }
        } catch (IOException | RuntimeException e) {
            LOG.errorf("A file of genotypes could not be taken in: %s", Silenced.of(e));
            refuse(
                    sent,
                    Outcome.refused(
                            "failed", "The service failed; nothing was stored. Send the file again.", List.of()));
        }
    }

    private void refuse(Sent sent, Outcome outcome) {
        imports.end(sent.patient(), sent.id(), ImportStatus.REFUSED, outcome, false);
    }

    private void keep(Sent sent, GenomeFile.Read read) {
        List<String> flags = fit.flags(sent.patient(), read);
        QuarkusTransaction.requiringNew().timeout(LONGEST_STORING).run(() -> {
            if (!consents.allows(sent.patient(), Purpose.GENOME)) {
                refuse(
                        sent,
                        Outcome.refused(
                                "consent-withdrawn",
                                "You closed this layer meanwhile; nothing was stored.",
                                List.of()));
                return;
            }
            boolean there = imports.end(
                    sent.patient(),
                    sent.id(),
                    flags.isEmpty() ? ImportStatus.STORED : ImportStatus.FLAGGED,
                    Outcome.read(read.report(), flags),
                    sent.keepRaw());
            // Whoever had everything destroyed meanwhile gets no new key for it.
            if (there) {
                seal(sent, read);
            }
            if (there && flags.isEmpty()) {
                stored.fire(new GenomeStored(sent.patient(), sent.id()));
            }
        });
    }

    private void seal(Sent sent, GenomeFile.Read read) {
        store.seal(sent.patient(), sent.id(), SealedKind.GENOTYPES, read.genotypes()::writeTo);
        if (sent.keepRaw()) {
            store.seal(
                    sent.patient(),
                    sent.id(),
                    SealedKind.RAW,
                    out -> sent.body().read().transferTo(out));
        }
    }

    /** Tells now and then how far it has come. */
    private final class Telling {
        private final PatientId patient;
        private final UUID id;
        private Instant told = clock.instant();

        private Telling(PatientId patient, UUID id) {
            this.patient = patient;
            this.id = id;
        }

        void tell(long rows, long bytes) {
            Instant now = clock.instant();
            if (Duration.between(told, now).compareTo(TELLS_EVERY) >= 0 || told.isAfter(now)) {
                told = now;
                imports.progress(patient, id, rows, bytes);
            }
        }
    }
}
