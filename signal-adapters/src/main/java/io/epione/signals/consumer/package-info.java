/** Raw data files of consumer tests, by the columns they name. */
@NullMarked
package io.epione.signals.consumer;

import org.jspecify.annotations.NullMarked;
