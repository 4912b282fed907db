/** Polygenic scores: scoring files of the PGS Catalog, matched with one person's genotypes and summed. */
@NullMarked
package io.epione.models.polygenic;

import org.jspecify.annotations.NullMarked;
