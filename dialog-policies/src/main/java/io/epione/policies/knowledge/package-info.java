/** Knowledge cards as they are shipped. */
@NullMarked
package io.epione.policies.knowledge;

import org.jspecify.annotations.NullMarked;
