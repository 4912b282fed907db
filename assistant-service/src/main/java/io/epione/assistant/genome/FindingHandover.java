package io.epione.assistant.genome;

import io.epione.models.pgx.ToConfirm;
import io.epione.models.pgx.ToConfirm.Finding;
import io.epione.policies.disposition.Disposition;
import io.epione.policies.disposition.Level;
import io.epione.policies.wording.Wording;
import io.epione.profile.genome.Genotypes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file shows of genes that a laboratory should confirm: in words for the care team, and in those that the person
 * reads once a clinician releases them. Nothing is interpreted. Thread-safe.
 */
@Singleton
public class FindingHandover {
    private static final String SOURCE = "ACMG SF v3.2, 2023 (PMID 37347242)";

    private final Wording wording;
    private final ToConfirm list = new ToConfirm();

    FindingHandover(Wording wording) {
        this.wording = wording;
    }

    /**
     * A gene that calls for a person.
     *
     * @param disposition for the care team
     * @param released what the person reads, once a clinician lets them
     * @param inputs what it was decided from, as JSON text
     */
    public record Called(Disposition disposition, String released, String inputs) {
        /** Everything of it that tells of genes; the source is that of the whole list. */
        public Set<String> words() {
            return Stream.concat(disposition.words().stream(), Stream.of(released, inputs))
                    .filter(word -> !word.equals(SOURCE))
                    .collect(Collectors.toSet());
        }
    }

    /** One of each gene. */
    public List<Called> calls(Genotypes genotypes) {
        return list.in(genotypes).stream()
                .map(finding -> new Called(
                        disposition(finding),
                        wording.text("genome-released", Map.of("gene", finding.gene())),
                        InputsJson.write(finding)))
                .toList();
    }

    /** What the same finding calls for by the list of now; empty where it no longer does. */
    public Optional<Disposition> again(Finding finding) {
        return list.names(finding) ? Optional.of(disposition(finding)) : Optional.empty();
    }

    /** What a decision was made from; empty where that was removed. */
    public Optional<Finding> read(String inputs) {
        return InputsJson.read(inputs, Finding.class);
    }

    /** The version of the list that {@link #calls} and {@link #again} go by. */
    public String version() {
        return list.version();
    }

    private Disposition disposition(Finding finding) {
        String reason = wording.text("genome-to-confirm", Map.of("gene", finding.gene()));
        return new Disposition(
                Level.ROUTINE,
                false,
                reason,
                List.of(new Disposition.Reason("confirm-" + finding.gene(), Level.ROUTINE, reason, SOURCE)));
    }
}
