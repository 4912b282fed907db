/** The forecast of glucose: from the readings of the last hours to quantiles, or the reason why there are none. */
@NullMarked
package io.epione.models.forecast;

import org.jspecify.annotations.NullMarked;
