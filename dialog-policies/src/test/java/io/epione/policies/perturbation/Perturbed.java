package io.epione.policies.perturbation;

import java.util.List;

/**
 * A sentence that was changed.
 *
 * @param kinds what was done to it; the first is what it stands for in the figures
 */
public record Perturbed(String id, String base, String text, List<Kind> kinds) {
    public Perturbed {
        kinds = List.copyOf(kinds);
    }
}
