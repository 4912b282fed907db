/** Who delivers, and the body of a delivery while it is read: what all doors share. */
@NullMarked
package io.epione.assistant.delivery;

import org.jspecify.annotations.NullMarked;
