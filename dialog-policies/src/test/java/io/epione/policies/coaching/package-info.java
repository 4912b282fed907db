/** Advice by circumstances. */
@NullMarked
package io.epione.policies.coaching;

import org.jspecify.annotations.NullMarked;
