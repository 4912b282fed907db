package io.epione.assistant.ingest;

import io.epione.assistant.config.EpioneConfig;
import io.epione.assistant.delivery.Sender;
import io.epione.assistant.delivery.SpooledBody;
import io.epione.assistant.http.LargeBodies;
import io.epione.assistant.http.Problem;
import io.epione.assistant.told.Tally;
import io.epione.assistant.told.Telling;
import io.epione.signals.Rejection;
import io.epione.signals.SignalIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries that may be larger than memory. The whole is received and read through once before its first part is
 * stored, so that one that was cut, or that cannot be read to its end, stores nothing. Thread-safe.
 */
@ApplicationScoped
class ExportDeliveries implements LargeBodies {
    private static final String PATH = "/api/signals/";
    private static final String NOTHING = "Nothing of this delivery could be used, and nothing of it was stored.";

    private final SignalIntake door;
    private final IngestPipeline pipeline;
    private final KeyedDeliveries keyed;
    private final Telling telling;
    private final EpioneConfig.Limits limits;
    private final Semaphore large;

    @Inject
    ExportDeliveries(
            SignalIntake door, IngestPipeline pipeline, KeyedDeliveries keyed, Telling telling, EpioneConfig config) {
        this.door = door;
        this.pipeline = pipeline;
        this.keyed = keyed;
        this.telling = telling;
        this.limits = config.limits();
        this.large = new Semaphore(limits.exportsAtOnce());
    }

    @Override
    public OptionalLong most(String path) {
        boolean here = path.startsWith(PATH) && door.readsParts(path.substring(PATH.length()));
        return here ? OptionalLong.of(limits.exportBytes()) : OptionalLong.empty();
    }

    /**
     * Takes in one delivery.
     *
     * @param key the sender's key of the delivery, null when it has none
     * @param tell whether its person is told of it in the chat
     */
    Receipt deliver(
            String format, Sender sender, String mediaType, @Nullable String key, boolean tell, InputStream body)
            throws IOException {
        KeyedDeliveries.@Nullable Named named =
                key == null ? null : new KeyedDeliveries.Named(sender.patient(), sender.client(), format, key);
        try (var slot = new Slot();
                SpooledBody spooled = SpooledBody.of(body, limits.exportFolder(), slot::grow)) {
            Optional<Receipt> before = named == null ? Optional.empty() : keyed.before(named, spooled.sha256OfBody());
            if (before.isPresent()) {
                return before.get();
            }
            refuse(door.check(format, spooled.read(), sender.person()));
            Tally tally = telling.tally(sender.person());
            Receipt receipt = pipeline.deliverParts(
                    format,
                    sender,
                    mediaType,
                    spooled.read(),
                    tell ? part -> tally.add(part.intake(), part.appended()) : _ -> {});
            telling.tell(sender.person(), format, tally);
            if (named != null) {
                keyed.keep(named, spooled.sha256OfBody(), receipt);
            }
            return receipt;
        }
    }

    private static void refuse(List<Rejection> why) {
        List<Problem.Field> fields = why.stream()
                .map(rejection -> new Problem.Field(rejection.pointer(), rejection.code(), rejection.message()))
                .toList();
        if (why.stream().anyMatch(rejection -> rejection.code().equals("too-large"))) {
            throw new Problem(413, "Too large", NOTHING, fields);
        }
        if (!why.isEmpty()) {
            throw Problem.unprocessable(NOTHING, fields);
        }
    }

    /** The place of one delivery among those that are large. */
    private final class Slot implements AutoCloseable {
        private boolean taken;

        void grow(long bytes) {
            if (bytes > limits.exportBytes()) {
                throw Problem.tooLarge(limits.exportBytes());
            }
            if (!taken && bytes > limits.bodyBytes()) {
                taken = large.tryAcquire();
                if (!taken) {
                    throw new Problem(
                            503,
                            "Busy",
                            "Other exports are being read; nothing of yours was stored. Send it again in some minutes.",
                            List.of());
                }
            }
        }

        @Override
        public void close() {
            if (taken) {
                large.release();
            }
        }
    }
}
