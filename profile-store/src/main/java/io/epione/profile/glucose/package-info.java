/** Continuous glucose: the series, the consensus metrics and the episodes. */
@NullMarked
package io.epione.profile.glucose;

import org.jspecify.annotations.NullMarked;
