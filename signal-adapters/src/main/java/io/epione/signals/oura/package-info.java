/** Oura API v2. */
@NullMarked
package io.epione.signals.oura;

import org.jspecify.annotations.NullMarked;
