/** From genotypes to what a person's genes mean for medicines: named alleles, phenotypes, guidance classes. Pure. */
@NullMarked
package io.epione.models.pgx;

import org.jspecify.annotations.NullMarked;
