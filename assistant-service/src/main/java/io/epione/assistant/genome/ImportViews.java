package io.epione.assistant.genome;

import io.epione.profile.consent.ConsentedScope;
import io.epione.profile.consent.DataCategory;
import io.epione.profile.person.PatientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports as they are answered. Thread-safe. */
@ApplicationScoped
class ImportViews {
    /** A file of which nothing was heard for so long was being read by a process that is no more. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final Outcome INTERRUPTED = Outcome.refused(
            "interrupted", "The service stopped while it read the file; nothing was stored. Send it again.", List.of());

    private final GenomeImports imports;
    private final GenomeQueue queue;
    private final Clock clock;

    @Inject
    ImportViews(GenomeImports imports, GenomeQueue queue, Clock clock) {
        this.imports = imports;
        this.queue = queue;
        this.clock = clock;
    }

    /** One that was just received. */
    ImportView begun(PatientId patient, UUID id) {
        return imports.find(patient, id).map(one -> view(one, false)).orElseThrow();
    }

    /** One that says nothing of the genome yet. */
    Optional<ImportView> unfinished(PatientId patient, UUID id) {
        return imports.find(patient, id)
                .filter(one -> one.status() == ImportStatus.READING || one.status() == ImportStatus.REFUSED)
                .map(one -> view(one, false));
    }

    /** The newest ones with their reports, where the layer is open. */
    List<ImportView> newest(ConsentedScope scope, int most) {
        return imports.newest(scope.patient(), most).stream()
                .flatMap(id -> find(scope, id).stream())
                .toList();
    }

    /** One with its report, where the layer is open. */
    Optional<ImportView> find(ConsentedScope scope, UUID id) {
        return imports.find(scope.patient(), id).map(one -> view(one, scope.allows(DataCategory.GENOME)));
    }

    private ImportView view(GenomeImports.Import one, boolean open) {
        boolean lost = one.status() == ImportStatus.READING
                && !queue.holds(one.id())
                && Duration.between(one.progressAt(), clock.instant()).compareTo(SILENCE) > 0;
        @Nullable Outcome outcome = lost ? INTERRUPTED : one.outcome();
        boolean told = outcome != null && outcome.report() != null;
        return new ImportView(
                one.id(),
                (lost ? ImportStatus.REFUSED : one.status()).code(),
                one.receivedAt(),
                one.progress(),
                one.rawKept(),
                outcome == null || !open ? List.of() : outcome.flags(),
                outcome == null ? null : outcome.refusal(),
                outcome == null || outcome.report() == null || !open ? null : ReportView.of(outcome.report()),
                told && !open);
    }
}
