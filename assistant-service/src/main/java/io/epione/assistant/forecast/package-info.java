/** The glucose forecast over HTTP and beside each delivery, and how well it has held for each person. */
@NullMarked
package io.epione.assistant.forecast;

import org.jspecify.annotations.NullMarked;
