/** The door: from a vendor's payload to entries of the profile (hops 2 and 3). */
@NullMarked
package io.epione.signals;

import org.jspecify.annotations.NullMarked;
