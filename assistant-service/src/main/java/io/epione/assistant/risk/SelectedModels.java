package io.epione.assistant.risk;

import io.epione.models.ModelSelection;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Hands the operator's choice of versions to the catalogue. */
final class SelectedModels {
    private SelectedModels() {}

    @Produces
    @Singleton
    static ModelSelection selection(ModelsConfig config) {
        return new ModelSelection(
                config.versions().orElse(Set.of()), config.shadows().orElse(Set.of()));
    }
}
