/** The packaged service as a process, and a client of it. */
@NullMarked
package io.epione.acceptance.running;

import org.jspecify.annotations.NullMarked;
