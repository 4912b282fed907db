/** Changes to a sentence that leave its meaning for triage as it is. */
@NullMarked
package io.epione.policies.perturbation;

import org.jspecify.annotations.NullMarked;
