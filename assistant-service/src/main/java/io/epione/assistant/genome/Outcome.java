package io.epione.assistant.genome;

import io.epione.signals.genome.GenomeReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file was found to be; holds no genotype.
 *
 * @param report null where it was refused
 * @param refusal null where it was read
 * @param flags why its genotypes do not count: {@code sex}, {@code other-person}
 */
record Outcome(@Nullable GenomeReport report, @Nullable Refusal refusal, List<String> flags) {
    Outcome {
        flags = List.copyOf(flags);
    }

    /**
     * Why nothing of a file is kept.
     *
     * @param samples those of the file, where one must be chosen
     */
    record Refusal(String code, String message, List<String> samples) {
        Refusal {
            samples = List.copyOf(samples);
        }
    }

    static Outcome refused(String code, String message, List<String> samples) {
        return new Outcome(null, new Refusal(code, message, samples), List.of());
    }

    /** The same where the person has said that the file is theirs. */
    Outcome confirmed() {
        return new Outcome(report, null, List.of());
    }

    static Outcome read(GenomeReport report, List<String> flags) {
        return new Outcome(report, null, flags);
    }
}
