/**
 * What may help somebody in the circumstances they are in, and what advice becomes where they cannot follow it: by rules,
 * never a judgement of urgency.
 */
@NullMarked
package io.epione.policies.coaching;

import org.jspecify.annotations.NullMarked;
