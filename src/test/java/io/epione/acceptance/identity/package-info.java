/** Tokens of a real identity provider. */
@NullMarked
package io.epione.acceptance.identity;

import org.jspecify.annotations.NullMarked;
