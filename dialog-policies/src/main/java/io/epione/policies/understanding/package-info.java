/** From words to findings with their context. */
@NullMarked
package io.epione.policies.understanding;

import org.jspecify.annotations.NullMarked;
