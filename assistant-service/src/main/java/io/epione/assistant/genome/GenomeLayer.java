package io.epione.assistant.genome;

import io.epione.profile.genome.PackedGenotypes;
import java.util.UUID;

/** What may be read of a person's genome. Only {@link Present} may lead to a statement about them. */
public sealed interface GenomeLayer {

    /**
     * The genotypes of the newest file that was stored.
     *
     * @param id of the import, for citing it
     */
    record Present(UUID id, PackedGenotypes genotypes) implements GenomeLayer {}

    /** There is none, or its key was destroyed. */
    record Absent() implements GenomeLayer {}

    /** The person has closed this layer; whether there is anything in it is not told. */
    record Withheld() implements GenomeLayer {}

    /** There is one that does not open: it was changed, or belongs to somebody else. */
    record Unreadable() implements GenomeLayer {}
}
