/** The genome of a person: taking files in, sealing what they say, and opening it to those who may read it. */
@NullMarked
package io.epione.assistant.genome;

import org.jspecify.annotations.NullMarked;
