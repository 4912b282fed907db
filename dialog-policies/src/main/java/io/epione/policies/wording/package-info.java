/** Reviewed sentences; urgent replies are built from these alone. */
@NullMarked
package io.epione.policies.wording;

import org.jspecify.annotations.NullMarked;
