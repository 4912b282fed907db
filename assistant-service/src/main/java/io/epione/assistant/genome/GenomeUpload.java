package io.epione.assistant.genome;

import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.assistant.config.EpioneConfig;
import io.epione.assistant.delivery.SpooledBody;
import io.epione.assistant.http.LargeBodies;
import io.epione.assistant.http.Problem;
import io.epione.profile.person.PatientId;
import io.epione.signals.genome.GenomeOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** Receives files, which may be larger than memory, and hands them on once they are whole. Thread-safe. */
@ApplicationScoped
class GenomeUpload implements LargeBodies {
    static final String PATH = "/api/genome";

    private final Consents consents;
    private final GenomeImports imports;
    private final GenomeQueue queue;
    private final GenomeConfig config;
    private final EpioneConfig.Limits limits;

    @Inject
    GenomeUpload(
            Consents consents, GenomeImports imports, GenomeQueue queue, GenomeConfig config, EpioneConfig service) {
        this.consents = consents;
        this.imports = imports;
        this.queue = queue;
        this.config = config;
        this.limits = service.limits();
    }

    @Override
    public OptionalLong most(String path) {
        return path.equals(PATH) ? OptionalLong.of(config.bodyBytes()) : OptionalLong.empty();
    }

    /** @return the import; nothing is read yet */
    UUID receive(PatientId patient, InputStream body, GenomeOptions options, boolean keepRaw) throws IOException {
        if (!consents.allows(patient, Purpose.GENOME)) {
            throw new Problem(
                    403,
                    "Forbidden",
                    "The genome is closed until its person opens it.",
                    List.of(new Problem.Field(
                            "genome", "consent-needed", "Send {\"genome\": true} to /api/me/consents.")));
        }
        SpooledBody spooled = SpooledBody.of(body, limits.exportFolder(), this::refuseLarger);
        UUID id = UUID.randomUUID();
        imports.begin(patient, id, spooled.size());
        if (!queue.offer(new Sent(patient, id, spooled, options, keepRaw))) {
            Outcome busy = Outcome.refused("busy", "Other files are being read; send yours again later.", List.of());
            imports.end(patient, id, ImportStatus.REFUSED, busy, false);
            throw new Problem(
                    503,
                    "Busy",
                    "Other files are being read; nothing of yours was stored. Send it again later.",
                    List.of());
        }
        return id;
    }

    private void refuseLarger(long bytes) {
        if (bytes > config.bodyBytes()) {
            throw Problem.tooLarge(config.bodyBytes());
        }
    }
}
