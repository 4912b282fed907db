/** What may help somebody in the circumstances they are in: advice by rules, never a judgement of urgency. */
@NullMarked
package io.epione.policies.coaching;

import org.jspecify.annotations.NullMarked;
