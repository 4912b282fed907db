/** Rules on series of a person's own days and nights: run when their signals come in, kept as facts, and noticed. */
@NullMarked
package io.epione.assistant.series;

import org.jspecify.annotations.NullMarked;
