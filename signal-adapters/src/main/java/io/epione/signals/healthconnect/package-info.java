/** Android Health Connect. */
@NullMarked
package io.epione.signals.healthconnect;

import org.jspecify.annotations.NullMarked;
