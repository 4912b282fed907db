/** The hazard log, and the proof that each of its tests fails when its mitigation is taken out. */
@NullMarked
package io.epione.acceptance.safety;

import org.jspecify.annotations.NullMarked;
