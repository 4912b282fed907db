/** What advice becomes where somebody cannot follow it as it stands. */
@NullMarked
package io.epione.policies.coaching;

import org.jspecify.annotations.NullMarked;
