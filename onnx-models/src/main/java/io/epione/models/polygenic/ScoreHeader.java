package io.epione.models.polygenic;

import io.epione.profile.genome.Build;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring file says about itself.
 *
 * @param id        of the PGS Catalog, such as PGS000001, or the score's own
 * @param name      the authors' name for it, or an empty text
 * @param trait     as reported
 * @param licence   null when the file names none
 * @param citation  or an empty text
 * @param build     the assembly of the positions that are used: the harmonised ones where there are any
 * @param variants  how many rows the score is said to have; 0 when that is not said
 */
public record ScoreHeader(
        String id, String name, String trait, @Nullable String licence, String citation, Build build, int variants) {}
