/** The whole seen from outside: journeys over HTTP, the shape of the code, faults. */
@NullMarked
package io.epione.acceptance;

import org.jspecify.annotations.NullMarked;
