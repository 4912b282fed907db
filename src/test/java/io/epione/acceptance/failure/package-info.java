/** What the service promises when things break. */
@NullMarked
package io.epione.acceptance.failure;

import org.jspecify.annotations.NullMarked;
