/** What files of genotypes have in common: unpacking, lines, the assembly, the strand and the sex they speak of. */
@NullMarked
package io.epione.signals.genome;

import org.jspecify.annotations.NullMarked;
