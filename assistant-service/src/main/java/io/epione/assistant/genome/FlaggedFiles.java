package io.epione.assistant.genome;

import io.epione.assistant.access.Consents;
import io.epione.assistant.access.Purpose;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that fit neither the person nor what else is known of them: only the person decides what becomes of one. */
@ApplicationScoped
class FlaggedFiles {
    private final GenomeImports imports;
    private final Consents consents;
    private final Event<GenomeStored> stored;

    @Inject
    FlaggedFiles(GenomeImports imports, Consents consents, Event<GenomeStored> stored) {
        this.imports = imports;
        this.consents = consents;
        this.stored = stored;
    }

    /** What became of a decision. */
    enum Settled {
        DONE,
        UNKNOWN,
        NOT_FLAGGED,
        CLOSED
    }

    /** The file is the person's after all. */
    @Transactional
    Settled confirm(PatientId owner, UUID id) {
        if (!consents.allows(owner, Purpose.GENOME)) {
            return Settled.CLOSED;
        }
        Optional<Outcome> outcome = outcome(owner, id);
        if (outcome.isEmpty()) {
            return Settled.UNKNOWN;
        }
        if (!imports.settle(owner, id, ImportStatus.STORED, outcome.get().confirmed())) {
            return Settled.NOT_FLAGGED;
        }
        stored.fire(new GenomeStored(owner, id));
        return Settled.DONE;
    }

    /** It is not. This is never refused for a closed layer. */
    @Transactional
    Settled discard(PatientId owner, UUID id) {
        if (outcome(owner, id).isEmpty()) {
            return Settled.UNKNOWN;
        }
        Outcome discarded = Outcome.refused("discarded", "You discarded this file; nothing of it is kept.", List.of());
        if (!imports.settle(owner, id, ImportStatus.REFUSED, discarded)) {
            return Settled.NOT_FLAGGED;
        }
        imports.empty(owner, id);
        return Settled.DONE;
    }

    private Optional<Outcome> outcome(PatientId owner, UUID id) {
        return imports.find(owner, id).map(GenomeImports.Import::outcome);
    }
}
