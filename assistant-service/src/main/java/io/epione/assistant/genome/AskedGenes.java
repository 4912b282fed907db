package io.epione.assistant.genome;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The genes of the person who asks: opened once, and only where a question needs them. Not thread-safe. */
public final class AskedGenes {
    private final Supplier<Genes> open;
    private @Nullable Genes opened;

    AskedGenes(Supplier<Genes> open) {
        this.open = open;
    }

    public Genes get() {
        Genes genes = opened;
        if (genes == null) {
            genes = open.get();
            opened = genes;
        }
        return genes;
    }
}
