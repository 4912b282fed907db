/** The export of Apple Health, as XML or as the archive it comes in. */
@NullMarked
package io.epione.signals.applehealth;

import org.jspecify.annotations.NullMarked;
