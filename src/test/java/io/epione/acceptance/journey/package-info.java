/** What people do with the service, from the outside. */
@NullMarked
package io.epione.acceptance.journey;

import org.jspecify.annotations.NullMarked;
