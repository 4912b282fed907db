/** The judgement: rules over findings and profile, raised but never lowered (hop 8). */
@NullMarked
package io.epione.policies.triage;

import org.jspecify.annotations.NullMarked;
