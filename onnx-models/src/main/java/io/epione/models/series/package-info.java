/** State machines and robust comparisons on series of one's own days and nights; nothing here is trained. */
@NullMarked
package io.epione.models.series;

import org.jspecify.annotations.NullMarked;
